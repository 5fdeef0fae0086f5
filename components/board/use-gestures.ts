import { useMemo, useRef } from "react";
import { LOCAL_GESTURE } from "@/components/room/origins";
import { useRoom } from "@/components/room/plan-room";
import { useSay } from "@/components/ui/say";
import { useToast } from "@/components/ui/toast";
import { words } from "@/lib/i18n/words";
import type { CardId } from "@/lib/ids";
import { type Kind, type Section, sectionOf } from "@/lib/plan/cards";
import { addCard, binCard, type LinkKey, moveCard, restoreCard, turnBack, turnInto } from "@/lib/plan/edit";
import { type CardDraft, readCard } from "@/lib/plan/read";
import { type Place, placeAt } from "./moving";
import { focusWhenDrawn, showCard } from "./open-card";
import { whenCoded } from "./when-coded";

export interface AddMore {
	links?: readonly LinkKey[];
	title?: string;
}

/** What a hand can do on the board: each is one transaction, tracked for this window's undo, and is spoken. */
export interface Gestures {
	add(kind: Kind, more?: AddMore): void;
	/** Puts a card at a place counted among the cards shown in its section. */
	moveTo(card: CardDraft, to: number): void;
	place(card: CardDraft, place: Place): void;
	bin(card: CardDraft): void;
	restore(card: CardId): void;
	turn(card: CardDraft, kind: Kind): void;
	undo(): void;
	redo(): void;
}

/** Which cards a section has, and which of them are shown: where "first" and "after" are counted. */
export interface Rows {
	all: readonly CardDraft[];
	shown: readonly CardDraft[];
}

export const codeOf = (card: CardDraft) => card.code || words.board.noCode;

/** The gestures of this window. Stable: memoised cards hold on to them. */
export function useGestures(
	rowsOf: (section: Section) => Rows,
	/** Shows a section, where one is shown at a time. */
	onSection: (section: Section) => void,
): Gestures {
	const room = useRoom();
	const say = useSay();
	const toast = useToast();
	const now = useRef({ room, say, toast, rowsOf, onSection });
	now.current = { room, say, toast, rowsOf, onSection };
	return useMemo(() => {
		const by = () => ({ by: now.current.room.me.personId, at: new Date().toISOString() });
		const may = () => now.current.room.mayDraft;
		const place = (card: CardDraft, at: Place) => {
			if (!may()) return;
			moveCard(now.current.room.doc, card.id, at, LOCAL_GESTURE);
		};
		const show = (card: CardId, section: Section) => {
			now.current.onSection(section);
			focusWhenDrawn(card);
		};
		const restore = (card: CardId) => {
			const { room, say } = now.current;
			if (!may()) return;
			restoreCard(room.doc, card, LOCAL_GESTURE);
			const back = readCard(room.doc, card);
			if (!back) return;
			say(words.board.bin.restored(codeOf(back)));
			show(card, back.section);
		};
		return {
			add(kind, more = {}) {
				const { room, say, onSection } = now.current;
				if (!may()) return;
				onSection(sectionOf(kind));
				const card = addCard(room.doc, { kind, ...more, ...by() }, LOCAL_GESTURE);
				say(words.board.add.said(words.card.kinds[kind], words.card.sections[sectionOf(kind)]));
				showCard(card);
			},
			place,
			moveTo(card, to) {
				const { rowsOf, say } = now.current;
				const { all, shown } = rowsOf(card.section);
				const at = Math.max(0, Math.min(shown.length - 1, to));
				place(
					card,
					placeAt(
						all.map((one) => one.id),
						shown.map((one) => one.id),
						card.id,
						at,
					),
				);
				say(
					words.board.moving.dropped(codeOf(card), at + 1, shown.length, words.card.sections[card.section]),
				);
			},
			bin(card) {
				const { room, toast } = now.current;
				if (!may() || !binCard(room.doc, card.id, by(), LOCAL_GESTURE)) return;
				toast.done(words.board.bin.said(codeOf(card)), { undo: () => restore(card.id) });
			},
			restore,
			turn(card, kind) {
				const { room, toast } = now.current;
				if (!may()) return;
				const next = turnInto(room.doc, card.id, kind, by(), LOCAL_GESTURE);
				if (!next) return;
				show(next, sectionOf(kind));
				const undo = () => {
					if (!may()) return;
					turnBack(room.doc, card.id, next, by(), LOCAL_GESTURE);
					now.current.say(words.board.turn.back(codeOf(card)));
					show(card.id, card.section);
				};
				whenCoded(room.doc, next, (code) => {
					const { now: nowIs, done } = words.board.turn;
					toast.done(code ? nowIs(codeOf(card), code) : done(codeOf(card), words.card.kinds[kind]), {
						text: code ? words.card.kinds[kind] : undefined,
						undo,
					});
				});
			},
			undo() {
				const { room, say } = now.current;
				if (!room.canUndo) return;
				room.undo();
				say(words.board.undo.undone);
			},
			redo() {
				const { room, say } = now.current;
				if (!room.canRedo) return;
				room.redo();
				say(words.board.undo.redone);
			},
		};
	}, []);
}
