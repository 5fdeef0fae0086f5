import "@/components/ui/trend.css";
import { ratingWords as say } from "@/lib/i18n/en/rating";
import type { FactorRow, Trend } from "@/lib/rating/factor-map";
import { tenth } from "@/lib/rating/over-rounds";

const WIDE = 76;
const HIGH = 24;
const EDGE = 6;

/** "down", or "down (3 of 5)" where it is not of all that rated it then or now. */
function trendWords({ direction, same, of }: Trend): string {
	const word = say.trends[direction];
	return same < of ? say.trendOfSome(word, same, of) : word;
}

export const trendSaid = ({ round, same, before, after }: Trend): string =>
	say.trendSaid(round, same, before.toFixed(1), after.toFixed(1));

/** How the mean of one item went over the rounds, within the band from the lowest to the highest partner. */
export function TrendLine({ row }: { row: FactorRow }) {
	const many = row.means.length;
	const x = (at: number) => (many < 2 ? WIDE / 2 : EDGE + ((WIDE - 2 * EDGE) * at) / (many - 1));
	const y = (score: number) => HIGH - 2 - ((HIGH - 4) * (score - 1)) / 4;
	const points = row.means.flatMap((mean, at) => (mean === null ? [] : [{ at, mean }]));
	const band = [
		...row.highest.flatMap((score, at) => (score === null ? [] : [`${x(at)},${y(score)}`])),
		...row.lowest.flatMap((score, at) => (score === null ? [] : [`${x(at)},${y(score)}`])).reverse(),
	];
	const last = points.at(-1);
	if (!last || row.mean === null) return <span className="text-ink-2">{say.noMean}</span>;
	const shown = tenth(row.mean).toFixed(1);
	return (
		<span className="flex items-center gap-2">
			<svg width={WIDE} height={HIGH} viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" className="trend">
				<title>{say.meansSaid(points.map(({ mean }) => tenth(mean).toFixed(1)))}</title>
				<polygon points={band.join(" ")} className="trend-band" />
				<polyline
					points={points.map(({ at, mean }) => `${x(at)},${y(mean)}`).join(" ")}
					className="trend-line"
				/>
				<circle cx={x(last.at)} cy={y(last.mean)} r="3" className="trend-end" />
			</svg>
			<span
				className={`num text-xs whitespace-nowrap ${row.trend?.direction === "down" ? "font-semibold text-object" : "text-ink-2"}`}
				title={row.trend ? trendSaid(row.trend) : undefined}
			>
				{say.meanOf(shown, row.trend ? trendWords(row.trend) : "")}
			</span>
		</span>
	);
}
