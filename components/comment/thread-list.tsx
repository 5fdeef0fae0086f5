"use client";
import { CircleCheck } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useRoom } from "@/components/room/plan-room";
import { whoToAsk } from "@/components/room/who-to-ask";
import { act } from "@/components/ui/api";
import { Button } from "@/components/ui/button";
import type { Anchor } from "@/lib/comment/anchor";
import type { ThreadView } from "@/lib/comment/thread";
import { commentWords } from "@/lib/i18n/en/comment";
import { newId } from "@/lib/ids";
import { may } from "@/lib/seat/may";
import { Composer } from "./composer";
import { ThreadBox } from "./thread-box";
import { useSpokenComments } from "./use-spoken-comments";
import { useSeen, useThreads } from "./use-threads";

const say = commentWords;

/**
 * The threads at one place or about one card, the open ones first, with a box for a new one.
 *
 * @param only which of the threads about it are shown here
 */
export function ThreadList({
	about,
	only,
	anchor,
	anchorWords,
	placeOf,
	chosen,
	begun,
	frozen = false,
	gone = () => false,
	onChoose,
	onLeave,
}: {
	about: string;
	only: (thread: ThreadView) => boolean;
	/** What a new thread is about. */
	anchor: Anchor;
	/** The same in words, above the box. */
	anchorWords: string | null;
	placeOf: (anchor: Anchor) => string | null;
	/** The thread that is looked at: its words stand out in the text. */
	chosen: string | null;
	/** Somebody began a new thread: the box takes the focus. Counts up. */
	begun: number;
	frozen?: boolean;
	gone?: (thread: ThreadView) => boolean;
	onChoose?: (thread: string) => void;
	/** The new thread was left or sent. */
	onLeave?: () => void;
}) {
	const { me, view, online } = useRoom();
	const { threads, seen, failed } = useThreads(about);
	const list = useRef<HTMLDivElement>(null);
	const since = useSeen(about, threads, seen, list);
	useSpokenComments(threads);
	const [folded, setFolded] = useState(true);
	const here = (threads ?? []).filter(only);
	const open = here.filter(({ resolved }) => !resolved);
	const done = here.filter(({ resolved }) => resolved);
	const unfold = !folded || done.some(({ id }) => id === chosen);
	const there = here.some(({ id }) => id === chosen);
	useEffect(() => {
		if (!chosen || !there) return;
		list.current
			?.querySelector<HTMLElement>(`[data-thread="${CSS.escape(chosen)}"]`)
			?.scrollIntoView({ block: "nearest" });
	}, [chosen, there]);
	const speaks = may(me.seat, "comment");
	const box = (thread: ThreadView) => (
		<ThreadBox
			key={thread.id}
			thread={thread}
			place={placeOf(thread.anchor)}
			since={since}
			gone={gone(thread)}
			chosen={thread.id === chosen}
			frozen={frozen}
			onChoose={onChoose && (() => onChoose(thread.id))}
		/>
	);
	return (
		<div className="flex flex-col gap-3" ref={list} data-threads>
			{!online && <p className="hint">{say.offline}</p>}
			{failed && <p className="hint">{say.failed}</p>}
			{threads === null && online && !failed && <p className="text-ink-3">{say.loading}</p>}
			{threads !== null && here.length === 0 && (
				<p className="text-sm text-ink-2">
					{say.nothing} {speaks && !frozen && say.nothingHint}
				</p>
			)}
			{open.map(box)}
			{done.length > 0 && !unfold && (
				<Button
					size="sm"
					look="quiet"
					icon={CircleCheck}
					className="self-start"
					onClick={() => setFolded(false)}
				>
					{say.showResolved(done.length)}
				</Button>
			)}
			{unfold && done.map(box)}
			{frozen ? (
				<p className="hint">{say.compose.bin}</p>
			) : speaks ? (
				<div>
					{anchor.on === "prose" && (
						<div className="mb-1.5">
							<p className="text-xs text-ink-2">{say.compose.aboutWords}</p>
							<p className="comment-quote" dir="auto">
								“{anchor.quote}”
							</p>
						</div>
					)}
					{anchorWords && <p className="text-xs text-ink-2 mb-1">{anchorWords}</p>}
					<Composer
						key={`${begun} ${anchor.on}`}
						place={`new ${JSON.stringify({ ...anchor, from: undefined, to: undefined })}`}
						label={anchorWords ? say.compose.labelOn(anchorWords) : say.compose.label}
						prompt={say.compose.prompt}
						focused={begun > 0}
						onSend={(text, mentions, comment) =>
							act("start-thread", {
								plan: view.plan.id,
								thread: newThreadFor(comment),
								anchor,
								comment,
								text,
								mentions,
								assign: null,
							})
						}
						onLeave={begun > 0 ? onLeave : undefined}
					/>
				</div>
			) : (
				<p className="hint">{say.compose.mayNot(whoToAsk(view))}</p>
			)}
		</div>
	);
}

/** A thread's id goes with that of its first comment: tried again, it is the same thread. */
const threadsMade = new Map<string, string>();
function newThreadFor(comment: string): string {
	const known = threadsMade.get(comment) ?? newId();
	threadsMade.set(comment, known);
	return known;
}
