import { useId } from "react";
import { useRoom } from "@/components/room/plan-room";
import { whoToAsk } from "@/components/room/who-to-ask";
import { rolesWords } from "@/lib/i18n/en/roles";
import { words } from "@/lib/i18n/words";
import { PARTS } from "@/lib/plan/document";
import { PartMark } from "./part-mark";
import type { ChosenCell } from "./use-cell";
import { useSetPart } from "./use-set-part";

const say = rolesWords.panel;

/** The part of one partner in one responsibility: chosen by whoever drafts, read by everybody else. */
export function PartChoice({ chosen, partner }: { chosen: ChosenCell; partner: string }) {
	const { mayDraft, view } = useRoom();
	const setPart = useSetPart();
	const name = useId();
	const { row, cell } = chosen;
	if (!mayDraft)
		return (
			<div className="mt-2">
				<p className="flex items-center gap-2">
					<span aria-hidden="true">
						<PartMark part={cell.part} />
					</span>
					{words.card.parts[cell.part]}
				</p>
				<p className="hint mt-1">{say.viewOnly(whoToAsk(view))}</p>
			</div>
		);
	return (
		<fieldset className="mt-2">
			<legend className="text-sm font-semibold mb-1">{say.partOf(partner)}</legend>
			<div className="segments">
				{PARTS.map((part) => (
					<label key={part} title={words.card.parts[part]}>
						<input
							type="radio"
							name={name}
							checked={cell.part === part}
							onChange={() => setPart(row.card, cell.partner, () => part)}
							aria-label={words.card.parts[part]}
						/>
						<span aria-hidden="true">{say.parts[part]}</span>
					</label>
				))}
			</div>
			<p className="hint mt-1">{say.drafted}</p>
		</fieldset>
	);
}
