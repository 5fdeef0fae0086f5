import { type KeyboardEvent, useState } from "react";
import { useSay } from "@/components/ui/say";
import { words } from "@/lib/i18n/words";
import type { CardDraft } from "@/lib/plan/read";
import { lift, type Moving, nudge } from "./moving";
import { codeOf, type Gestures, type Rows } from "./use-gestures";

const say = words.board.moving;
const STEPS = ["ArrowUp", "ArrowDown", "Home", "End"];

/**
 * Moving a card with keys: M lifts it, arrows choose the place, Enter drops it, Esc leaves it where it was. Every
 * step is spoken, and shown while the move is under way (`said`).
 */
export function useMoving(rowsOf: (section: CardDraft["section"]) => Rows, gestures: Gestures) {
	const sayIt = useSay();
	const [said, setSaid] = useState("");
	const [moving, setMoving] = useState<Moving | null>(null);
	const [lifted, setLifted] = useState<CardDraft | null>(null);
	const speak = (sentence: string) => {
		sayIt(sentence);
		setSaid(sentence);
	};
	const stop = () => {
		setMoving(null);
		setLifted(null);
	};
	const start = (card: CardDraft) => {
		const made = lift(
			rowsOf(card.section).shown.map((one) => one.id),
			card.id,
		);
		if (!made) return;
		setMoving(made);
		setLifted(card);
		speak(say.lifted(codeOf(card), made.to + 1, made.of, words.card.sections[card.section]));
	};
	/** Whether the key belonged to the move. */
	const press = (event: KeyboardEvent): boolean => {
		if (!moving || !lifted) return false;
		const section = words.card.sections[lifted.section];
		if (event.key === "Enter" || event.key === " ") {
			if (moving.to !== moving.from) gestures.moveTo(lifted, moving.to);
			else speak(say.cancelled(codeOf(lifted)));
			stop();
		} else if (event.key === "Escape") {
			speak(say.cancelled(codeOf(lifted)));
			stop();
		} else if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
			speak(say.staysHere(section));
		} else if (!STEPS.includes(event.key)) {
			if (event.key === "Tab") stop();
			return false;
		} else {
			const next = nudge(moving, event.key);
			setMoving(next);
			speak(say.at(codeOf(lifted), next.to + 1, next.of, section));
		}
		event.preventDefault();
		event.stopPropagation();
		return true;
	};
	return { moving, lifted, start, press, stop, said };
}
