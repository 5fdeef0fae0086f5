import type { CSSProperties } from "react";
import { PartnerMark } from "@/components/partner/partner-mark";
import { ratingWords as say } from "@/lib/i18n/en/rating";
import type { PartnerId } from "@/lib/ids";
import type { PartnerView } from "@/lib/queries";
import type { FactorRow } from "@/lib/rating/factor-map";
import { SCORES } from "@/lib/rating/rating";

/** Where a rating stands on the scale, as a part of its width: 1 at a tenth, 5 at nine tenths. */
const placeOf = (score: number) => (score - 0.5) / 5;

/** The ends of the scale, over which so many marks fit without leaving it; more are in two rows. */
const EDGES: readonly number[] = [1, 5];
const IN_A_ROW = 3;

/** Every partner's mark on the scale from 1 to 5, with the stretch between the lowest and the highest. */
export function Scale({
	row,
	partner,
	shortName,
}: {
	row: FactorRow;
	partner: (id: PartnerId) => PartnerView | null;
	shortName: (id: PartnerId) => string;
}) {
	const scores = row.marks.map(({ score }) => score);
	const low = Math.min(...scores);
	const crowded = SCORES.filter((score) => scores.filter((one) => one === score).length > IN_A_ROW);
	const atEdge = crowded.some((score) => EDGES.includes(score));
	const said = say.marksSaid(
		row.marks.map(({ partner: id, score }) => `${shortName(id)} ${score}`),
		row.missing.map(shortName),
	);
	return (
		<div
			className={`scale ${atEdge ? "scale-tall" : ""}`}
			role="img"
			aria-label={said}
			data-crowded={crowded.length > 0 || undefined}
		>
			{SCORES.map((score) => (
				<span key={score} className="scale-step" style={at(placeOf(score))} />
			))}
			{row.gap && row.gap.size > 0 && (
				<span
					className={`scale-gap ${row.gap.kind === "wide" ? "scale-gap-wide" : ""}`}
					style={{ ...at(placeOf(low)), "--width": row.gap.size / 5 } as CSSProperties}
				/>
			)}
			{SCORES.map((score) => {
				const here = row.marks.filter((mark) => mark.score === score);
				return (
					here.length > 0 && (
						<span
							key={score}
							className="scale-marks"
							style={at(placeOf(score))}
							data-edge={EDGES.includes(score) || undefined}
							aria-hidden="true"
						>
							{here.map(({ partner: id }) => {
								const one = partner(id);
								return one && <PartnerMark key={id} partner={one} />;
							})}
						</span>
					)
				);
			})}
		</div>
	);
}

/** Who did not rate, in outline beside the scale and never on it. */
export function Missing({
	row,
	partner,
}: {
	row: FactorRow;
	partner: (id: PartnerId) => PartnerView | null;
}) {
	return (
		<span className="scale-missing">
			{row.missing.map((id) => {
				const one = partner(id);
				return one && <PartnerMark key={id} partner={one} outline />;
			})}
		</span>
	);
}

const at = (place: number) => ({ "--at": place }) as CSSProperties;

/** The numbers of the scale over its column. */
export function ScaleHead() {
	return (
		<span className="scale-head">
			<span className="scale-low">{say.low}</span>
			<span className="scale-high">{say.high}</span>
			{SCORES.map((score) => (
				<span key={score} className="scale-number num" style={at(placeOf(score))}>
					{score}
				</span>
			))}
		</span>
	);
}
