"use client";
import { RotateCcw } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import type { ComparedCard } from "@/lib/history/comparison";
import { timeMachineWords as say } from "@/lib/i18n/en/time-machine";
import { calledCard } from "./changed-list";
import type { useRestore } from "./use-restore";

/** Asks before a card is brought back, and says what becomes of its agreement. [H10] */
export function RestoreButton({
	card,
	moment,
	restore,
	behind,
}: {
	card: ComparedCard;
	moment: string;
	restore: ReturnType<typeof useRestore>;
	/** Another moment is on its way: a question about this one would be withdrawn when it comes. */
	behind: boolean;
}) {
	const [asking, setAsking] = useState(false);
	const { code } = calledCard(card);
	const warning = restore.warning(card);
	return (
		<>
			<Button icon={RotateCcw} locked={behind} onClick={() => setAsking(true)}>
				{say.restore(code, moment)}
			</Button>
			<ConfirmDialog
				open={asking}
				onOpenChange={setAsking}
				title={say.restoreTitle(code)}
				about={say.restoreAbout(moment)}
				verb={say.restoreVerb}
				onConfirm={async () => {
					// Closed first: the list moves on to another card, which must not be restored by a second click.
					setAsking(false);
					await restore.run(card);
				}}
			>
				{asking && (
					<ul className="flex flex-col gap-2">
						{[...restore.consequences(card), ...(warning ? [warning] : [])].map((text) => (
							<li key={text}>{text}</li>
						))}
					</ul>
				)}
			</ConfirmDialog>
		</>
	);
}
