"use client";
import { agreementBox } from "@/lib/i18n/en/agreement-box";
import "./agreement.css";
import { RotateCcw, Stamp } from "lucide-react";
import { useId, useRef, useState } from "react";
import { useRoom } from "@/components/room/plan-room";
import { Button, ButtonLink } from "@/components/ui/button";
import type { Round, Standing } from "@/lib/agreement/standing";
import { type SubjectKey, subjectOf } from "@/lib/agreement/subject";
import { DecisionForm } from "./decision-form";
import { DecisionCells, DecisionList } from "./decisions";
import { EarlierRounds } from "./earlier-rounds";
import { faceOf } from "./face-of";
import { keptAnswers } from "./kept-answer";
import { Matters } from "./matters";
import { dayOf } from "./moments";
import { type NextStep, useNextStep } from "./next-step";
import { PutDialog } from "./put-dialog";
import { RestoreDialog } from "./restore-dialog";
import { LapsedWords, RoundWords } from "./round-words";
import { usePartners } from "./use-partners";
import { WhoDecides } from "./who-decides";
import { WithdrawDialog } from "./withdraw-dialog";

const say = agreementBox;

interface AgreementPanelProps {
	subject: SubjectKey;
	className?: string;
}

/**
 * The agreement box of one subject: which exact words are with the partners, what each said of them, what this seat
 * may do about it, and everything that was ever said before.
 */
export function AgreementPanel({ subject, className = "" }: AgreementPanelProps) {
	const next = useNextStep(subject);
	const { shortName } = usePartners();
	const heading = useId();
	const box = useRef<HTMLElement>(null);
	const [changing, setChanging] = useState(false);
	// The form goes once it is sent: the focus stays in the box.
	const decided = () => {
		setChanging(false);
		box.current?.focus({ preventScroll: true });
	};
	const { standing } = next;
	const round = standing?.round ?? null;
	const { tone, icon: Icon, title } = faceOf(subject, standing, shortName);
	return (
		<section
			ref={box}
			aria-labelledby={heading}
			tabIndex={-1}
			data-agreement={subject}
			className={`agreement s-${tone} ${className}`}
		>
			<header className="agreement-head">
				<Icon className="icon size-4" aria-hidden="true" />
				<h3 id={heading} className="min-w-0 font-semibold">
					<span className="sr-only">{say.box.label}: </span>
					{title}
				</h3>
			</header>
			<div className="p-3">
				{standing && round ? (
					<PutWords next={next} standing={standing} round={round} changing={changing} onDone={decided} />
				) : (
					<NotPut subject={subject} />
				)}
				<Actions subject={subject} next={next} onChange={changing ? null : () => setChanging(true)} />
				<Matters subject={subject} standing={standing} />
				<EarlierRounds subject={subject} shown={round} />
			</div>
		</section>
	);
}

function NotPut({ subject }: { subject: SubjectKey }) {
	const { view } = useRoom();
	const { kind } = subjectOf(subject);
	if (kind === "plan" || kind === "known-gaps")
		return (
			<>
				<p className="text-ink-2">{say.box.notPutElsewhere}</p>
				<ButtonLink href={`/plans/${view.plan.id}/readiness`} size="sm" className="mt-2">
					{say.box.seeReadiness}
				</ButtonLink>
			</>
		);
	return <p className="text-ink-2">{kind === "card" ? say.box.notPutText : say.box.notPutBarrier}</p>;
}

/** The words of the round that counts, and the partners' answers to them. */
function PutWords({
	next,
	standing,
	round,
	changing,
	onDone,
}: {
	next: NextStep;
	standing: Standing;
	round: Round;
	/** The own partner's decision is being made anew. */
	changing: boolean;
	onDone: () => void;
}) {
	const { view } = useRoom();
	const { shortName, partner } = usePartners();
	const { tone } = faceOf(round.subject, standing, shortName);
	const lapsed = standing.kind === "lapsed";
	const consent = round.subject === "known-gaps";
	const spoken = standing.answers.some(({ decision }) => decision?.reason);
	const signing = next.decide || (changing && next.change);
	const kept = keptAnswers.get(view.plan.id, round.subject);
	const notAsked = view.partners.filter((one) => !one.left && !round.asked.includes(one.id));
	const by = standing.withdrawnBy;
	const answers = standing.answers.map((one) =>
		one.partner === by?.partner ? { ...one, decision: by } : one,
	);
	return (
		<>
			{lapsed ? (
				<LapsedWords standing={standing} round={round} />
			) : (
				<>
					<p className="eyebrow">{say.box.version(round.number)}</p>
					<p className="hint mb-2 text-xs!">
						{say.box.put(round.personName, shortName(round.partner), dayOf(round.at))}
					</p>
					<RoundWords round={round} tone={tone} unfold={signing} />
				</>
			)}
			{(round.subject === "plan" || consent) && (
				<p className="hint mt-2">
					{consent && `${say.box.consentTo} `}
					<a href={`/plans/${view.plan.id}/document`} className="font-semibold text-primary underline">
						{say.box.readDocument}
					</a>
				</p>
			)}
			<DecisionCells answers={answers} />
			<details className="box-details mt-2" open={spoken || undefined}>
				<summary>
					{lapsed
						? standing.inForceSince
							? say.box.decisionsOld
							: say.box.decisionsOldPut
						: say.box.decisions}
				</summary>
				<DecisionList answers={answers} consent={consent} />
			</details>
			{lapsed && <p className="hint mt-2 text-xs!">{say.box.stayOnRecord}</p>}
			{lapsed && kept?.reason && <p className="hint mt-2">{say.who.kept(kept.reason)}</p>}
			{by && (
				<p className="hint mt-2">{say.box.withdrawnOn(shortName(by.partner), by.personName, dayOf(by.at))}</p>
			)}
			{(standing.kind === "open" || standing.kind === "objected") && <WhoDecides standing={standing} />}
			{!lapsed && notAsked.length > 0 && !consent && round.subject !== "plan" && (
				<p className="hint mt-2">
					{say.box.notAsked(notAsked.map(({ id }) => shortName(id) || (partner(id)?.name ?? "")))}{" "}
					{next.put !== null && say.box.askThem}
				</p>
			)}
			{signing && (
				<div className="mt-3 border-t border-line pt-3">
					<DecisionForm
						key={`${round.id} ${changing}`}
						round={round}
						consent={consent}
						only={standing.kind === "in-force" ? ["agree"] : undefined}
						onDone={onDone}
					/>
				</div>
			)}
		</>
	);
}

/** The buttons at the foot of the box, and the dialogs behind them. */
function Actions({
	subject,
	next,
	onChange,
}: {
	subject: SubjectKey;
	next: NextStep;
	/** Opens the form again; null while it is open. */
	onChange: (() => void) | null;
}) {
	const { online } = useRoom();
	const [asking, setAsking] = useState<"put" | "restore" | "withdraw" | null>(null);
	const { standing, put, untitled } = next;
	const round = standing?.round;
	const close = (open: boolean) => !open && setAsking(null);
	const doesNotApply = subjectOf(subject).kind === "not-applicable";
	const putLabel = put === "put" && doesNotApply ? say.actions.putDoesNotApply : say.actions[put ?? "put"];
	return (
		<>
			{(put || next.restore || next.withdraw || (next.change && onChange)) && (
				<div className="mt-3 flex flex-wrap gap-2">
					{put && (
						<Button
							size="sm"
							look={put === "putAgain" ? "plain" : "primary"}
							icon={Stamp}
							className="flex-1"
							locked={!online || untitled}
							aria-describedby={!online || untitled ? "put-locked" : undefined}
							onClick={() => setAsking("put")}
						>
							{putLabel}
						</Button>
					)}
					{next.change && onChange && (
						<Button size="sm" locked={!online} onClick={onChange}>
							{say.actions.change}
						</Button>
					)}
					{next.restore && (
						<Button size="sm" icon={RotateCcw} onClick={() => setAsking("restore")}>
							{say.actions.restore}
						</Button>
					)}
					{next.withdraw && (
						<Button size="sm" look="quiet" locked={!online} onClick={() => setAsking("withdraw")}>
							{standing?.kind === "in-force" ? say.actions.withdraw : say.actions.takeBack}
						</Button>
					)}
				</div>
			)}
			{put && (!online || untitled) && (
				<p id="put-locked" className="hint mt-1.5">
					{untitled ? say.box.noTitle : say.who.putWaitsOnline}
				</p>
			)}
			<PutDialog subject={subject} open={asking === "put"} onOpenChange={close} />
			{standing && round && asking === "restore" && (
				<RestoreDialog standing={standing} round={round} open onOpenChange={close} />
			)}
			{standing && round && asking === "withdraw" && (
				<WithdrawDialog standing={standing} round={round} open onOpenChange={close} />
			)}
		</>
	);
}
