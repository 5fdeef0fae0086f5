import type { Risk } from "@/lib/barrier/appraisal";
import { registerWords } from "@/lib/i18n/en/register";
import { words } from "@/lib/i18n/words";

const HEIGHTS = [6.5, 9, 11.5, 14] as const;
const FACES: Record<Risk, { bars: number; colour: string; strong: boolean }> = {
	low: { bars: 1, colour: "bg-ink-3", strong: false },
	medium: { bars: 2, colour: "bg-reserve", strong: false },
	high: { bars: 3, colour: "bg-object", strong: true },
	"very-high": { bars: 4, colour: "bg-object", strong: true },
};

/** A risk as bars and a word, never as a colour alone. */
export function RiskMark({ risk }: { risk: Risk }) {
	const { bars, colour, strong } = FACES[risk];
	const word = words.card.risks[risk];
	return (
		<span className="inline-flex items-center gap-1.5 text-sm" title={registerWords.risk.of(word)}>
			<span className="inline-flex items-end gap-[2px]" aria-hidden="true">
				{HEIGHTS.map((height, at) => (
					<span
						key={height}
						className={`w-[4px] rounded-[1px] ${at < bars ? colour : "bg-line"}`}
						style={{ height: `${height}px` }}
					/>
				))}
			</span>
			<span className={strong ? "whitespace-nowrap font-semibold" : "whitespace-nowrap"}>{word}</span>
		</span>
	);
}
