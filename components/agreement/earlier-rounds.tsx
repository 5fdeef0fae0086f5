"use client";
import { useState } from "react";
import { useRoom } from "@/components/room/plan-room";
import { roundsOf } from "@/lib/agreement/earlier";
import type { Decision, PartnerAnswer, Round } from "@/lib/agreement/standing";
import type { SubjectKey } from "@/lib/agreement/subject";
import { agreementBox } from "@/lib/i18n/en/agreement-box";
import { DecisionList } from "./decisions";
import { dayOf } from "./moments";
import { Fetched } from "./round-words";
import { ShownWords } from "./shown-words";
import { usePartners } from "./use-partners";
import { usePassages } from "./words-of";

const say = agreementBox.rounds;

/** Every earlier round, with its words and what was said on them: readable for ever. */
export function EarlierRounds({ subject, shown }: { subject: SubjectKey; shown: Round | null }) {
	const { view } = useRoom();
	const rounds = roundsOf(view.attested, subject).filter(({ id }) => id !== shown?.id);
	if (rounds.length === 0) return null;
	return (
		<details className="box-details mt-3 border-t border-line pt-3">
			<summary>
				{say.title} <span className="count">{rounds.length}</span>
			</summary>
			<ul className="mt-1 flex flex-col gap-1">
				{rounds.map((round) => (
					<li key={round.id}>
						<OneRound round={round} />
					</li>
				))}
			</ul>
		</details>
	);
}

/** Everything that was said in a round: each partner's answers in the order they were given. */
function saidIn(round: Round, decisions: readonly Decision[]): PartnerAnswer[] {
	const own = decisions.filter((one) => one.round === round.id).sort((a, b) => a.entry - b.entry);
	const latest = new Map(own.map((decision) => [decision.partner, decision]));
	return round.asked.map((partner) => ({ partner, decision: latest.get(partner) ?? null }));
}

function OneRound({ round }: { round: Round }) {
	const [open, setOpen] = useState(false);
	return (
		<details className="box-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary>{say.one(round.number, dayOf(round.at))}</summary>
			{open && <RoundInFull round={round} />}
		</details>
	);
}

function RoundInFull({ round }: { round: Round }) {
	const { view } = useRoom();
	const { shortName } = usePartners();
	const { passages, failed, again } = usePassages(round.digest);
	return (
		<div className="pb-2">
			<p className="hint text-xs!">{say.by(round.personName, shortName(round.partner))}</p>
			<Fetched failed={failed} again={again}>
				{passages && (
					<div className="my-1.5">
						<ShownWords passages={passages} tone="draft" />
					</div>
				)}
			</Fetched>
			<DecisionList
				answers={saidIn(round, view.attested.decisions)}
				consent={round.subject === "known-gaps"}
			/>
		</div>
	);
}
