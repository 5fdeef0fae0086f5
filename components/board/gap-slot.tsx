import { Plus } from "lucide-react";
import { ReviewTag } from "@/components/review/review-tag";
import { Button } from "@/components/ui/button";
import { words } from "@/lib/i18n/words";

/** The kinds of People and place, in the order of their slots, with the item that each would serve. */
export const SLOT_KINDS = [
	{ kind: "involvement", item: "F05" },
	{ kind: "skill", item: "F09" },
	{ kind: "colocation", item: "F08" },
	{ kind: "history", item: "F04" },
] as const;

export type SlotKind = (typeof SLOT_KINDS)[number]["kind"];

export const slotStop = (kind: SlotKind) => `slot:${kind}`;

/** A kind of People and place that nobody has written about yet: its question, and where to begin. */
export function GapSlot({
	kind,
	item,
	folded,
	lens,
	tabStop,
	onFocus,
	onAdd,
}: {
	kind: SlotKind;
	item: string;
	folded: boolean;
	lens: string | null;
	tabStop: boolean;
	onFocus: (stop: string) => void;
	onAdd: ((kind: SlotKind, item: string) => void) | null;
}) {
	const say = words.board.slots[kind];
	if (folded) {
		return (
			<li className="card card-fold">
				<span className="text-sm">{words.board.slots.folded(say.name)}</span>
			</li>
		);
	}
	return (
		<li className="rounded-card border border-dashed border-line-strong px-3 py-2.5">
			<span className="flex items-center gap-2">
				<span className="font-semibold flex-1">{say.name}</span>
				<span className="text-xs font-semibold text-reserve">{words.board.gap}</span>
			</span>
			<span className="block text-sm text-ink-2 mt-1">{say.question}</span>
			<span className="flex items-center mt-2 min-h-7">
				{onAdd && (
					<Button
						look="quiet"
						size="sm"
						icon={Plus}
						className="px-1.5! -ml-1.5"
						aria-label={`${words.board.addCard}: ${say.name}`}
						data-stop={slotStop(kind)}
						tabIndex={tabStop ? 0 : -1}
						onFocus={() => onFocus(slotStop(kind))}
						onClick={() => onAdd(kind, item)}
					>
						{words.board.addCard}
					</Button>
				)}
				<span className="flex-1" />
				<ReviewTag id={item} on={item === lens} />
			</span>
		</li>
	);
}
