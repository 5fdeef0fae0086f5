"use client";
import { Popover } from "@base-ui/react/popover";
import { Funnel } from "lucide-react";
import type { ReactNode } from "react";
import { PartnerName } from "@/components/partner/partner-mark";
import { Button } from "@/components/ui/button";
import { LINE_STATES } from "@/lib/barrier/line-state";
import { type Narrowing, type NarrowingCounts, NO_NARROWING } from "@/lib/barrier/narrow";
import { registerWords } from "@/lib/i18n/en/register";
import { words } from "@/lib/i18n/words";
import type { PartnerId } from "@/lib/ids";
import type { PartnerView } from "@/lib/queries";

const say = registerWords.filter;

/** Shows only the rows in one state, or those that wait for one partner. Each choice says how many it would show. */
export function RegisterFilter({
	open,
	onOpenChange,
	by,
	onBy,
	counts,
	partners,
	own,
}: {
	open: boolean;
	onOpenChange: (open: boolean) => void;
	by: Narrowing;
	onBy: (by: Narrowing) => void;
	counts: NarrowingCounts;
	partners: readonly PartnerView[];
	own: PartnerId;
}) {
	const on = Number(by.state !== null) + Number(by.waits !== null);
	const ownFirst = [...partners].sort((a, b) => Number(b.id === own) - Number(a.id === own));
	return (
		<Popover.Root open={open} onOpenChange={onOpenChange}>
			<Popover.Trigger
				render={
					<Button look="quiet" size="sm" icon={Funnel} hotkey="F">
						<span className="sr-only">{say.open}: </span>
						{labelOf(by)}
						{on > 0 && (
							<span className="count count-on">
								{on}
								<span className="sr-only"> {words.board.filter.on}</span>
							</span>
						)}
					</Button>
				}
			/>
			<Popover.Portal>
				<Popover.Positioner sideOffset={6} align="end" collisionPadding={8} className="z-[55]">
					<Popover.Popup className="menu p-3! w-[300px]">
						<Popover.Title className="font-semibold">{say.title}</Popover.Title>
						<fieldset className="mt-2">
							<legend className="eyebrow">{say.state}</legend>
							<Choice
								group="state"
								checked={by.state === null}
								count={counts.all}
								onChoose={() => onBy({ ...by, state: null })}
							>
								{say.all}
							</Choice>
							{LINE_STATES.map((state) => (
								<Choice
									key={state}
									group="state"
									checked={by.state === state}
									count={counts.states[state]}
									onChoose={() => onBy({ ...by, state })}
								>
									{say.states[state]}
								</Choice>
							))}
						</fieldset>
						<fieldset className="mt-3">
							<legend className="eyebrow">{say.waits}</legend>
							<Choice
								group="waits"
								checked={by.waits === null}
								count={counts.anybody}
								onChoose={() => onBy({ ...by, waits: null })}
							>
								{say.unfiltered}
							</Choice>
							{ownFirst.map((partner) => (
								<Choice
									key={partner.id}
									group="waits"
									checked={by.waits === partner.id}
									count={counts.waits.get(partner.id) ?? 0}
									onChoose={() => onBy({ ...by, waits: partner.id })}
								>
									<span className="flex items-center gap-1.5">
										<PartnerName partner={partner} />
										{partner.id === own && <span className="text-ink-3 shrink-0">({say.us})</span>}
									</span>
								</Choice>
							))}
						</fieldset>
						<div className="flex justify-end gap-2 mt-3">
							{on > 0 && (
								<Button look="quiet" size="sm" onClick={() => onBy(NO_NARROWING)}>
									{say.clear}
								</Button>
							)}
							<Popover.Close render={<Button size="sm">{say.close}</Button>} />
						</div>
					</Popover.Popup>
				</Popover.Positioner>
			</Popover.Portal>
		</Popover.Root>
	);
}

const labelOf = ({ state }: Narrowing): string => (state ? say.states[state] : say.all);

function Choice({
	group,
	checked,
	count,
	onChoose,
	children,
}: {
	group: string;
	checked: boolean;
	count: number;
	onChoose: () => void;
	children: ReactNode;
}) {
	return (
		<label className="check w-full">
			<input type="radio" name={`register-${group}`} checked={checked} onChange={onChoose} />
			<span className="flex-1 min-w-0">{children}</span>
			<span className="num text-xs text-ink-3">{count}</span>
		</label>
	);
}
