"use client";
import { useMemo } from "react";
import { momentOf, shortDay } from "@/components/agreement/moments";
import { Paper } from "@/components/document/paper";
import { clockTime, today } from "@/components/plan/dates";
import { FactorTable, themed } from "@/components/rating/factor-table";
import { useRatings } from "@/components/rating/use-ratings";
import { useRoom } from "@/components/room/plan-room";
import { planDocument } from "@/lib/export/document";
import type { DocumentChoice } from "@/lib/export/looking";
import type { Past } from "@/lib/history/past";
import { ratingWords } from "@/lib/i18n/en/rating";
import { timeMachineWords as say } from "@/lib/i18n/en/time-machine";
import { factorMap } from "@/lib/rating/factor-map";
import "@/components/document/document.css";
import "@/components/rating/rating.css";

const dayOf = (iso: string): string => today(new Date(iso));
const WHOLE: DocumentChoice = { text: "draft", without: new Set(), signatures: false, wordings: new Map() };

/** The newest ratings that were revealed by then, as numbers; nothing where there were none. */
function ThenRatings({ past }: { past: Past }) {
	const { ratings } = useRatings();
	const map = useMemo(
		() =>
			ratings &&
			factorMap({
				rounds: ratings.rounds.filter(({ revealed }) => revealed !== null && revealed.at <= past.at),
				shown: null,
				plan: past.plan,
				standings: past.attested.standings,
				threads: [],
			}),
		[ratings, past],
	);
	if (!map) return null;
	return (
		<details className="px-5 pt-2">
			<summary className="font-semibold">
				{ratingWords.shown(map.round.number, shortDay(map.round.revealed.at))}
			</summary>
			<div className="mt-2">
				<FactorTable round={map.round} groups={themed(map.rows)} numbers chosen={null} />
			</div>
		</details>
	);
}

/** The whole plan as it stood: its words, its matrix, its register, what was agreed then and what was still lacking. */
export function ThenPaper({ past, over, behind }: { past: Past | null; over: boolean; behind: boolean }) {
	const { view } = useRoom();
	const made = useMemo(
		() =>
			past &&
			planDocument(
				{
					...past,
					...(over ? { past: true as const } : {}),
					seats: view.seats,
					made: { day: dayOf(past.at), time: clockTime(Date.parse(past.at)) },
					dayOf,
				},
				WHOLE,
			),
		[past, over, view],
	);
	const marks = useMemo(
		() => new Map(view.partners.map((partner) => [partner.id, partner])),
		[view.partners],
	);
	if (!past || !made) return <p className="p-5 text-ink-2">{say.reading}</p>;
	const { met, of } = past.readiness;
	return (
		<div className="time-then" aria-busy={behind}>
			<p className="px-5 pt-4 text-ink-2">{say.wholeNote(momentOf(past.at))}</p>
			<p className="px-5 pt-1">{say.readiness(met, of)}</p>
			<ThenRatings past={past} />
			<div className="document-desk">
				<Paper made={made} marks={marks} />
			</div>
		</div>
	);
}
