"use client";
import { useEffect, useRef, useState } from "react";
import { useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { useToast } from "@/components/ui/toast";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import { words } from "@/lib/i18n/words";
import { leftOvers } from "./typed";
import type { Found } from "./use-meetings";

/** Words of one's own that a meeting's end overtook: shown until they are taken away or let go. */
export function LeftOverWords({ found }: { found: Found }) {
	const { view, me } = useRoom();
	const toast = useToast();
	const [, draw] = useState(0);
	const left = leftOvers(me.personId, view.plan.id, found.open?.id ?? null);
	const note = useRef<HTMLDivElement>(null);
	const before = useRef(left.length);
	// Whoever was writing further down sees where their words are now.
	useEffect(() => {
		if (left.length > before.current) note.current?.scrollIntoView({ block: "nearest" });
		before.current = left.length;
	}, [left.length]);
	if (left.length === 0) return null;
	const copy = (text: string) =>
		navigator.clipboard.writeText(text).then(
			() => toast.done(words.common.copied),
			() => toast.failed(words.common.copyFailed),
		);
	return (
		<div ref={note} className="left-over mb-3">
			<Note tone="reserve">
				<p className="font-semibold">{say.leftOver}</p>
				<p>{say.leftOverHint}</p>
				<ul className="mt-2 flex flex-col gap-2">
					{left.map(({ place, strategy, words: said, forget }) => (
						<li key={place} className="flex flex-wrap items-start gap-2">
							<p className="min-w-0 flex-1 whitespace-pre-line">
								<span className="font-semibold">
									{strategy ? (found.strategies.get(strategy)?.code ?? say.strategy) : say.decision}:
								</span>{" "}
								<span dir="auto">{said}</span>
							</p>
							<Button size="sm" onClick={() => void copy(said)}>
								{words.common.copy}
							</Button>
							<Button
								size="sm"
								look="quiet"
								onClick={() => {
									forget();
									draw((n) => n + 1);
								}}
							>
								{say.letGo}
							</Button>
						</li>
					))}
				</ul>
			</Note>
		</div>
	);
}
