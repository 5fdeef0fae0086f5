"use client";
import { useMemo } from "react";
import { momentOf } from "@/components/agreement/moments";
import { Paper } from "@/components/document/paper";
import { clockTime, today } from "@/components/plan/dates";
import { useRoom } from "@/components/room/plan-room";
import { planDocument } from "@/lib/export/document";
import type { DocumentChoice } from "@/lib/export/looking";
import type { Past } from "@/lib/history/past";
import { timeMachineWords as say } from "@/lib/i18n/en/time-machine";
import "@/components/document/document.css";

const dayOf = (iso: string): string => today(new Date(iso));
const WHOLE: DocumentChoice = { text: "draft", without: new Set(), signatures: false, wordings: new Map() };

/** The whole plan as it stood: its words, its matrix, its register, what was agreed then and what was still lacking. */
export function ThenPaper({ past }: { past: Past | null }) {
	const { view } = useRoom();
	const made = useMemo(
		() =>
			past &&
			planDocument(
				{
					...past,
					seats: view.seats,
					made: { day: dayOf(past.at), time: clockTime(Date.parse(past.at)) },
					dayOf,
				},
				WHOLE,
			),
		[past, view],
	);
	const marks = useMemo(
		() => new Map(view.partners.map((partner) => [partner.id, partner])),
		[view.partners],
	);
	if (!past || !made)
		return (
			<p role="status" className="p-5 text-ink-2">
				{say.reading}
			</p>
		);
	const { met, of } = past.readiness;
	return (
		<div className="time-then">
			<p className="px-5 pt-4 text-ink-2">{say.wholeNote(momentOf(past.at))}</p>
			<p className="px-5 pt-1">{say.readiness(met, of)}</p>
			<div className="document-desk">
				<Paper made={made} marks={marks} />
			</div>
		</div>
	);
}
