import { useEffect, useRef } from "react";
import { useRoom } from "@/components/room/plan-room";
import { useSay } from "@/components/ui/say";
import type { ThreadView } from "@/lib/comment/thread";
import { commentWords } from "@/lib/i18n/en/comment";

/** Whoever listens is not interrupted more often than this. */
const SAID_EVERY_MS = 10_000;

/** Says politely that somebody else has spoken in the threads that are open here. */
export function useSpokenComments(threads: readonly ThreadView[] | null): void {
	const { me } = useRoom();
	const say = useSay();
	const heard = useRef<{ entry: number; at: number } | null>(null);
	useEffect(() => {
		if (!threads) return;
		const others = threads
			.flatMap(({ comments }) => comments)
			.filter(({ personId, text }) => personId !== me.personId && text !== null)
			.sort((a, b) => a.entry - b.entry);
		const last = others.at(-1);
		const before = heard.current;
		if (before === null) {
			heard.current = { entry: last?.entry ?? 0, at: 0 };
			return;
		}
		const now = Date.now();
		if (!last || last.entry <= before.entry || now - before.at < SAID_EVERY_MS) return;
		const fresh = others.filter(({ entry }) => entry > before.entry);
		heard.current = { entry: last.entry, at: now };
		say(commentWords.news(last.personName, fresh.length));
	}, [threads, me.personId, say]);
}
