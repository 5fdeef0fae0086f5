import { ArrowRightLeft, Check, Equal } from "lucide-react";
import { StatePill } from "@/components/ui/state-pill";
import { ratingWords as say } from "@/lib/i18n/en/rating";
import type { Gap } from "@/lib/rating/factor-map";

/** How far apart the partners are, by sign, word and number; only a gap that matters has a colour. */
export function GapMark({ gap }: { gap: Gap | null }) {
	if (!gap) return <span className="text-ink-2">{say.none}</span>;
	const text = say.gapOf(say.gaps[gap.kind], gap.size);
	if (gap.kind === "wide")
		return (
			<StatePill tone="object" icon={ArrowRightLeft}>
				{text}
			</StatePill>
		);
	if (gap.kind === "some")
		return (
			<StatePill tone="reserve" icon={Equal}>
				{text}
			</StatePill>
		);
	return (
		<span className="gap-close inline-flex items-center gap-1 text-xs font-medium text-ink-2">
			<Check className="icon size-3" aria-hidden="true" />
			{text}
		</span>
	);
}
