import "@/components/ui/trend.css";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import type { MeasureView } from "@/lib/measure/measure";
import { cardDate } from "@/lib/plan/dates";
import type { CardDraft } from "@/lib/plan/read";
import { amountWords } from "@/lib/plan/value-words";

const WIDE = 120;
const HIGH = 28;
const EDGE = 4;

/** The values of a measure over time, between its baseline and its target; each is in the title, for whoever listens. */
export function ValuesLine({ card, view }: { card: CardDraft; view: MeasureView }) {
	const { readings } = view;
	const { baseline, target } = card.fields;
	const marks = [baseline, target].filter((one) => typeof one === "number");
	const first = readings[0];
	const last = readings.at(-1);
	if (!first || !last) return <span className="text-ink-2">–</span>;
	const values = [...readings.map(({ value }) => value), ...marks];
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const [from, to] = [Date.parse(first.day), Date.parse(last.day)];
	const x = (day: string) =>
		to === from ? WIDE / 2 : EDGE + ((WIDE - 2 * EDGE) * (Date.parse(day) - from)) / (to - from);
	const y = (value: number) =>
		high === low ? HIGH / 2 : HIGH - EDGE - ((HIGH - 2 * EDGE) * (value - low)) / (high - low);
	const said = readings
		.map(({ day, value }) => say.readingSaid(amountWords(card, value), cardDate(day)))
		.join("; ");
	return (
		<svg width={WIDE} height={HIGH} viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" className="trend">
			<title>{said}</title>
			{typeof target === "number" && (
				<line
					x1="0"
					x2={WIDE}
					y1={y(target)}
					y2={y(target)}
					stroke="var(--color-agreed)"
					strokeDasharray="3 3"
				/>
			)}
			<polyline
				points={readings.map(({ day, value }) => `${x(day)},${y(value)}`).join(" ")}
				className="trend-line"
			/>
			{readings.map(({ day, value }) => (
				<circle key={day} cx={x(day)} cy={y(value)} r="2.5" className="trend-end" />
			))}
		</svg>
	);
}
