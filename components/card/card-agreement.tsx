"use client";
import { Stamp, Unlink } from "lucide-react";
import { useState } from "react";
import { AgreementPanel } from "@/components/agreement/agreement-panel";
import { useNextStep } from "@/components/agreement/next-step";
import { NoDecision } from "@/components/agreement/no-decision";
import { PutDialog } from "@/components/agreement/put-dialog";
import { AimReadings } from "@/components/aim/aim-readings";
import { ClarityBox } from "@/components/clarity/clarity-box";
import { MeasureValues } from "@/components/measure/measure-values";
import { useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { canBePut, cardSubject, notApplicable, type SubjectKey } from "@/lib/agreement/subject";
import { agreementBox } from "@/lib/i18n/en/agreement-box";
import type { CardDraft } from "@/lib/plan/read";
import { useOpenCard } from "./card-context";

/** What of a card can be put to partners by itself: its words, or that a barrier does not apply here. */
function subjectOf(card: CardDraft): SubjectKey | null {
	if (canBePut(card, "card")) return cardSubject(card.id);
	return canBePut(card, "not-applicable") ? notApplicable(card.id) : null;
}

/**
 * The agreement of the open card, or why none is needed; and what organisations say of it beside: how clear a
 * responsibility is, what an aim means to them, the values of a measure.
 */
export function CardAgreement() {
	const { card, state } = useOpenCard();
	const subject = subjectOf(card);
	return (
		<>
			{subject ? <AgreementPanel subject={subject} /> : <NoDecision state={state.pill.text} />}
			{card.kind === "role" && <ClarityBox role={card.id} />}
			{card.kind === "aim" && <AimReadings aim={card.id} />}
			{card.kind === "measure" && <MeasureValues card={card} />}
		</>
	);
}

/** On a phone the box is in another tab: under the title it is said that the words have left their agreement. */
export function LapsedNote() {
	const { card } = useOpenCard();
	const subject = subjectOf(card);
	return subject && <SaidLapsed subject={subject} />;
}

function SaidLapsed({ subject }: { subject: SubjectKey }) {
	const { standing } = useNextStep(subject);
	if (standing?.kind !== "lapsed" || standing.agreed === 0) return null;
	const say = agreementBox.box;
	return (
		<div className="note s-lapsed mt-3 hidden phone:flex">
			<Unlink className="icon" aria-hidden="true" />
			<p>
				<strong className="font-semibold">
					{standing.inForceSince
						? say.changedAfterAll(standing.asked)
						: say.changedAfterSome(standing.agreed)}
				</strong>{" "}
				{say.seeUnder}
			</p>
		</div>
	);
}

/** On a phone, what this seat can do next about the card stays at the bottom, whichever part is shown. */
export function NextStepBar({ toAgreement }: { toAgreement: () => void }) {
	const { card } = useOpenCard();
	const subject = subjectOf(card);
	return subject && <Step subject={subject} toAgreement={toAgreement} />;
}

function Step({ subject, toAgreement }: { subject: SubjectKey; toAgreement: () => void }) {
	const { online } = useRoom();
	const { put, untitled, decide } = useNextStep(subject);
	const [putting, setPutting] = useState(false);
	const say = agreementBox.actions;
	if (decide)
		return (
			<div className="sheet-step">
				<Button look="primary" icon={Stamp} onClick={toAgreement}>
					{say.decide}
				</Button>
			</div>
		);
	if (!put || put === "putAgain" || untitled) return null;
	return (
		<div className="sheet-step">
			<Button look="primary" icon={Stamp} locked={!online} onClick={() => setPutting(true)}>
				{say[put]}
			</Button>
			<PutDialog subject={subject} open={putting} onOpenChange={setPutting} />
		</div>
	);
}
