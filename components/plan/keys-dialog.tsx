"use client";
import { ListChecks } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useSingleKeys } from "@/components/ui/keys";
import { words } from "@/lib/i18n/words";
import type { ViewKey } from "./shell-slots";
import { WAYS_KEYS } from "./ways-keys";

const said = words.common.keys;

const EVERYWHERE: readonly ViewKey[] = [
	{ keys: ["?"], does: said.help },
	...WAYS_KEYS,
	{ keys: ["Tab"], does: said.tab },
	{ keys: ["Esc"], does: said.close },
];

/** Every key there is, for who asks with "?". */
export function KeysDialog({
	open,
	onOpenChange,
	keys,
	onGuide = null,
}: {
	open: boolean;
	onOpenChange: (open: boolean) => void;
	keys: readonly ViewKey[];
	/** Shows the first five minutes of a plan again, where there is a board. */
	onGuide?: (() => void) | null;
}) {
	const [on] = useSingleKeys();
	return (
		<Dialog
			open={open}
			onOpenChange={onOpenChange}
			title={said.title}
			about={on ? said.about : words.account.singleKeys.areOff}
			wide
			footer={
				onGuide && (
					<Button
						icon={ListChecks}
						onClick={() => {
							onOpenChange(false);
							onGuide();
						}}
					>
						{words.board.guide.title}
					</Button>
				)
			}
		>
			<div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
				{keys.length > 0 && keys !== WAYS_KEYS && <KeyList title={said.here} keys={keys} />}
				<KeyList title={said.everywhere} keys={EVERYWHERE} />
			</div>
		</Dialog>
	);
}

function KeyList({ title, keys }: { title: string; keys: readonly ViewKey[] }) {
	return (
		<section>
			<h3 className="eyebrow mb-1">{title}</h3>
			<dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 items-center">
				{keys.map((one) => (
					<div key={one.does} className="contents">
						<dt className="flex gap-1">
							{one.keys.map((key) => (
								<kbd key={key} className="kbd">
									{key}
								</kbd>
							))}
						</dt>
						<dd>{one.does}</dd>
					</div>
				))}
			</dl>
		</section>
	);
}
