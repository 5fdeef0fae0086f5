"use client";
import { useSearchParams } from "next/navigation";
import {
	createContext,
	type ReactNode,
	type RefObject,
	useCallback,
	useContext,
	useEffect,
	useMemo,
	useRef,
	useState,
} from "react";
import type { Anchor } from "@/lib/comment/anchor";
import type { CardId } from "@/lib/ids";

/** What is being said about the open card: shared by its text, its fields and its threads. */
export interface CardTalk {
	/** What a new comment is about. */
	anchor: Anchor;
	/** How often one was begun: the box takes the focus each time. */
	begun: number;
	begin: (anchor: Anchor) => void;
	leave: () => void;
	/** The thread that is looked at: its words stand out in the text. */
	chosen: string | null;
	choose: (thread: string | null) => void;
	/** Threads whose words are no longer in the text. */
	gone: ReadonlySet<string>;
	setGone: (threads: ReadonlySet<string>) => void;
}

const NONE: ReadonlySet<string> = new Set();

const TalkContext = createContext<CardTalk | null>(null);

export function CardTalkProvider({
	card,
	toThreads,
	comment,
	children,
}: {
	card: CardId;
	/** Is given what begins a comment on the whole card, for the sheet's own key. */
	comment: RefObject<(() => void) | null>;
	/** Brings the threads out where they are in a tab of their own. */
	toThreads: () => void;
	children: ReactNode;
}) {
	const linked = useSearchParams().get("thread");
	const whole = useMemo<Anchor>(() => ({ on: "card", card }), [card]);
	const [begun, setBegun] = useState<{ anchor: Anchor; times: number }>({ anchor: whole, times: 0 });
	const [chosen, setChosen] = useState<string | null>(linked);
	const [gone, setGone] = useState<ReadonlySet<string>>(NONE);
	/** What had the focus before a comment was begun gets it back. */
	const before = useRef<HTMLElement | null>(null);
	const shown = useRef(toThreads);
	shown.current = toThreads;
	useEffect(() => {
		if (linked) shown.current();
	}, [linked]);
	const begin = useCallback((anchor: Anchor) => {
		before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
		shown.current();
		setBegun(({ times }) => ({ anchor, times: times + 1 }));
	}, []);
	const leave = useCallback(() => {
		setBegun({ anchor: whole, times: 0 });
		if (before.current?.isConnected) before.current.focus();
		before.current = null;
	}, [whole]);
	useEffect(() => {
		comment.current = () => begin(whole);
		return () => {
			comment.current = null;
		};
	}, [comment, begin, whole]);
	const choose = useCallback((thread: string | null) => {
		setChosen(thread);
		if (thread) shown.current();
	}, []);
	const value = useMemo<CardTalk>(
		() => ({ anchor: begun.anchor, begun: begun.times, begin, leave, chosen, choose, gone, setGone }),
		[begun, begin, leave, chosen, choose, gone],
	);
	return <TalkContext.Provider value={value}>{children}</TalkContext.Provider>;
}

export function useCardTalk(): CardTalk {
	const talk = useContext(TalkContext);
	if (!talk) throw new Error("a part of the card's threads is drawn outside of its sheet");
	return talk;
}
