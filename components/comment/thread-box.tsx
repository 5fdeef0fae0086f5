"use client";
import { Check, CircleCheck, Flag, Link2, RotateCcw } from "lucide-react";
import { useState } from "react";
import { usePartners } from "@/components/agreement/use-partners";
import { when } from "@/components/card/rail";
import { today } from "@/components/plan/dates";
import { useRoom } from "@/components/room/plan-room";
import { act } from "@/components/ui/api";
import { Button } from "@/components/ui/button";
import { FormProblem } from "@/components/ui/form-problem";
import { useSay } from "@/components/ui/say";
import { useSubmit } from "@/components/ui/use-submit";
import { aboutOf } from "@/lib/comment/anchor";
import type { ThreadView } from "@/lib/comment/thread";
import { commentWords } from "@/lib/i18n/en/comment";
import { may } from "@/lib/seat/may";
import { AssignForm } from "./assign-form";
import { CommentLine } from "./comment-line";
import { Composer } from "./composer";

const say = commentWords;
/** Of a long thread the first comment and the last few are shown until more are asked for. */
const LAST_SHOWN = 8;

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });

/** One thread: what it is about, what was said, who sees to it, and how to go on. */
export function ThreadBox({
	thread,
	place,
	since,
	gone,
	chosen,
	frozen,
	onChoose,
}: {
	thread: ThreadView;
	/** What it is about, where that is not plain from where it stands. */
	place: string | null;
	/** Comments after this entry are new to this person. */
	since: number;
	/** Its words are no longer in the text. */
	gone: boolean;
	chosen: boolean;
	/** The card is in the bin: it can be read only. */
	frozen: boolean;
	onChoose?: () => void;
}) {
	const { me, view } = useRoom();
	const { shortName } = usePartners();
	const [all, setAll] = useState(false);
	const [replying, setReplying] = useState(false);
	const [assigning, setAssigning] = useState(false);
	const { comments, anchor, resolved, assigned } = thread;
	const speaks = may(me.seat, "comment") && !frozen;
	const hidden = all ? 0 : Math.max(0, comments.length - LAST_SHOWN - 1);
	const shown = comments.filter((_, index) => index === 0 || index > hidden);
	return (
		<article
			className="comment-thread"
			data-thread={thread.id}
			data-resolved={resolved ? "" : undefined}
			data-chosen={chosen ? "" : undefined}
			aria-label={`${say.thread}, ${comments[0]?.personName ?? ""}`}
			tabIndex={-1}
			onFocus={onChoose}
		>
			{place && <p className="text-xs font-medium text-ink-2 mb-1">{place}</p>}
			{anchor.on === "prose" && (
				<div className="mb-2">
					<p className="comment-quote" dir="auto" data-quote>
						“{anchor.quote}”
					</p>
					{gone && <p className="text-xs text-reserve mt-0.5">{say.quoteGone}</p>}
				</div>
			)}
			<ol className="flex flex-col gap-3">
				{shown.map((comment, index) => (
					<Earlier key={comment.id} count={index === 0 ? hidden : 0} onAll={() => setAll(true)}>
						<CommentLine
							comment={comment}
							fresh={comment.entry > since && comment.personId !== me.personId}
						/>
					</Earlier>
				))}
			</ol>
			{resolved && (
				<p className="mt-2 text-sm text-agreed flex items-center gap-1.5">
					<CircleCheck className="icon size-4" aria-hidden="true" />
					{say.resolvedBy(resolved.personName, shortName(resolved.partner), when(resolved.at))}
				</p>
			)}
			<div className="mt-2.5 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm">
				{assigned && (
					<p className="flex items-center gap-1.5 text-ink-2 min-w-0">
						<Flag className="icon size-4 shrink-0" aria-hidden="true" />
						<span>
							{say.assign.assigned(assigned.to.name)}
							{assigned.due && `, ${say.assign.by(day.format(new Date(`${assigned.due}T12:00`)))}`}
							{assigned.due && !resolved && assigned.due < today() && (
								<strong className="font-semibold text-object">, {say.assign.overdue}</strong>
							)}
						</span>
					</p>
				)}
				{speaks && !resolved && !assigning && (
					<Button
						size="sm"
						look="quiet"
						icon={assigned ? undefined : Flag}
						onClick={() => setAssigning(true)}
					>
						{assigned ? say.assign.change : say.assign.verb}
					</Button>
				)}
				<span className="flex-1" />
				<CopyLink thread={thread} />
				{speaks && <Settle thread={thread} />}
			</div>
			{assigning && <AssignForm thread={thread} onDone={() => setAssigning(false)} />}
			{speaks && (!resolved || replying) && (
				<div className="mt-2.5">
					<Composer
						key={String(replying)}
						place={`reply ${thread.id}`}
						label={say.compose.replyLabel}
						prompt={say.compose.replyPrompt}
						focused={replying}
						onSend={(text, mentions, comment) =>
							act("reply", { plan: view.plan.id, thread: thread.id, comment, text, mentions })
						}
						onLeave={replying ? () => setReplying(false) : undefined}
					/>
				</div>
			)}
		</article>
	);
}

function Earlier({
	count,
	onAll,
	children,
}: {
	count: number;
	onAll: () => void;
	children: React.ReactNode;
}) {
	return (
		<>
			{children}
			{count > 0 && (
				<li>
					<button type="button" className="link text-sm touch-link" onClick={onAll}>
						{say.earlier(count)}
					</button>
				</li>
			)}
		</>
	);
}

function Settle({ thread }: { thread: ThreadView }) {
	const { view, online } = useRoom();
	const { busy, problem, send } = useSubmit();
	const { resolved } = thread;
	const name = resolved ? "reopen-thread" : "resolve-thread";
	return (
		<>
			<Button
				size="sm"
				icon={resolved ? RotateCcw : Check}
				locked={busy || !online}
				onClick={() => online && void send(() => act(name, { plan: view.plan.id, thread: thread.id }))}
			>
				{resolved ? say.reopen : say.resolve}
			</Button>
			<FormProblem
				title={resolved ? say.notReopened : say.notResolved}
				problem={problem}
				className="basis-full"
			/>
		</>
	);
}

function CopyLink({ thread }: { thread: ThreadView }) {
	const { view } = useRoom();
	const speak = useSay();
	const copy = () => {
		const url = new URL(`/plans/${view.plan.id}`, window.location.origin);
		const about = aboutOf(thread.anchor);
		url.searchParams.set(thread.anchor.on === "factor" ? "factor" : "card", about);
		url.searchParams.set("thread", thread.id);
		navigator.clipboard.writeText(url.href).then(
			() => speak(say.copied),
			() => speak(say.notCopied, { now: true }),
		);
	};
	return (
		<Button size="sm" look="quiet" icon={Link2} iconOnly onClick={copy}>
			{say.copyLink}
		</Button>
	);
}
