"use client";
import type { Editor, Extension } from "@tiptap/core";
import { useEffect, useMemo, useRef } from "react";
import { useOpenCard } from "@/components/card/card-context";
import { useCardTalk } from "@/components/card/card-talk";
import { useRoom } from "@/components/room/plan-room";
import { useSay } from "@/components/ui/say";
import { words } from "@/lib/i18n/words";
import { may } from "@/lib/seat/may";
import { type MarkedThread, markAnew, markedWords } from "./marked-words";
import { useThreads } from "./use-threads";
import { anchorOfSelection } from "./word-positions";

/** The marks of the open card's threads in its text, and what begins a comment on the selected words. */
export function useMarkedWords(): {
	marks: { extension: Extension; useView: (editor: Editor | null) => void };
	comment: () => void;
	speaks: boolean;
} {
	const { card } = useOpenCard();
	const { me } = useRoom();
	const say = useSay();
	const talk = useCardTalk();
	const { threads } = useThreads(card.id);
	const speaks = may(me.seat, "comment") && !card.deleted;
	const shown = useMemo<MarkedThread[]>(
		() =>
			(threads ?? [])
				.filter(({ id, anchor, resolved }) => anchor.on === "prose" && (!resolved || id === talk.chosen))
				.map(({ id, anchor }) => ({ id, anchor, chosen: id === talk.chosen })),
		[threads, talk.chosen],
	);
	const editor = useRef<Editor | null>(null);
	const comment = () => {
		const state = editor.current?.state;
		if (!state || !speaks) return;
		const anchor = anchorOfSelection(state, card.id);
		if (!anchor) say(words.sheet.talk.nothingSelected);
		talk.begin(anchor ?? { on: "card", card: card.id });
	};
	const now = useRef({ shown, talk, comment });
	now.current = { shown, talk, comment };
	const marks = useMemo(
		() => ({
			extension: markedWords({
				threads: () => now.current.shown,
				onGone: (gone) => now.current.talk.setGone(gone),
				onChoose: (thread) => now.current.talk.choose(thread),
				onComment: () => now.current.comment(),
			}),
			useView(made: Editor | null) {
				editor.current = made;
				const key = now.current.shown;
				// biome-ignore lint/correctness/useExhaustiveDependencies: the marks are drawn anew when the threads are others.
				useEffect(() => {
					if (!made || made.isDestroyed) return;
					markAnew(made.view);
					made.view.dom.querySelector(".hl-chosen")?.scrollIntoView({ block: "nearest" });
				}, [made, key]);
			},
		}),
		[],
	);
	return { marks, comment, speaks };
}
