import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { focusStop } from "@/components/board/open-card";
import type { Gestures } from "@/components/board/use-gestures";
import { useUndoKeys } from "@/components/board/use-undo-keys";
import { keptMarks } from "@/components/clarity/kept-marks";
import { useAct } from "@/components/partner/use-act";
import { useRoom } from "@/components/room/plan-room";
import { whoToAsk } from "@/components/room/who-to-ask";
import { useKeys } from "@/components/ui/keys";
import { useSay } from "@/components/ui/say";
import { useToast } from "@/components/ui/toast";
import type { Clarity } from "@/lib/clarity/clarity";
import { type Matrix, partAfter } from "@/lib/clarity/matrix";
import { rolesWords } from "@/lib/i18n/en/roles";
import type { PartnerId } from "@/lib/ids";
import type { Part } from "@/lib/plan/document";
import { may } from "@/lib/seat/may";
import { cellAfter } from "./keys";
import { type CellAt, type ChosenCell, stopOf } from "./use-cell";
import { useSetPart } from "./use-set-part";

const say = rolesWords.said;
const ESCAPE = "Escape";
const DELETE = "Delete";
const BACKSPACE = "Backspace";

/** A mark that was chosen by its key and waits for its reason. */
export interface Begun {
	stop: string;
	clarity: Clarity;
	/** Each press is another one, so that each leads to the reason. */
	press: number;
}

/** What a cell can be asked. Stable: two hundred memoised rows hold on to it. */
export interface CellActs {
	focus: (stop: string) => void;
	open: (stop: string, byKeys: boolean) => void;
}

/**
 * What keys and clicks do in the matrix: one tab stop, arrows between cells, letters for the part, numbers for how
 * clear it is, Enter for the cell in full and Esc back. [G33]
 *
 * The catch: the letters are the grid's only while a cell has the focus.
 */
export function useGrid(given: {
	matrix: Matrix;
	chosen: ChosenCell | null;
	choose: (at: CellAt | null) => void;
	/** Whether a cell is looked at by now; what is drawn is behind by a blink. */
	isChosen: () => boolean;
	panel: RefObject<HTMLElement | null>;
	phone: boolean;
	shortName: (id: PartnerId) => string;
	gestures: Pick<Gestures, "undo" | "redo">;
	add: (() => void) | null;
}) {
	const { matrix, chosen, choose, isChosen, panel, phone, shortName } = given;
	const { me, mayDraft, online, view } = useRoom();
	const { run } = useAct();
	const tell = useSay();
	const toast = useToast();
	const writePart = useSetPart();
	const chosenStop = chosen && stopOf({ role: chosen.row.card.id, partner: chosen.cell.partner });
	const [current, setCurrent] = useState<string | null>(chosenStop);
	const [begun, setBegun] = useState<Begun | null>(null);
	const cells = useMemo(
		() =>
			new Map(
				matrix.rows.flatMap((row, r) =>
					row.cells.map((cell, c) => {
						const stop = stopOf({ role: row.card.id, partner: cell.partner });
						return [stop, { row, cell, at: [r, c] as const }] as const;
					}),
				),
			),
		[matrix],
	);
	const stops = useMemo(() => [...cells.keys()], [cells]);
	const tabStop = current !== null && cells.has(current) ? current : (stops[0] ?? null);
	/** The cell whose panel takes the focus once it is there. */
	const [wanted, setWanted] = useState<string | null>(null);
	useEffect(() => {
		if (chosenStop) panel.current?.querySelector("[data-cell-panel]")?.scrollIntoView({ block: "start" });
	}, [chosenStop, panel]);
	useEffect(() => {
		if (!panel.current || wanted === null || wanted !== chosenStop) return;
		setWanted(null);
		panel.current.querySelector<HTMLElement>("[data-panel-title]")?.focus({ preventScroll: true });
	});

	const atStop = (stop: string): CellAt | null => {
		const found = cells.get(stop);
		return found ? { role: found.row.card.id, partner: found.cell.partner } : null;
	};
	const open = (stop: string, byKeys: boolean) => {
		setWanted(byKeys ? stop : null);
		setBegun(null);
		setCurrent(stop);
		choose(atStop(stop));
	};
	const close = () => {
		const back = chosenStop ?? current;
		setBegun(null);
		choose(null);
		if (!phone && back) focusStop(back);
	};
	/** The button that saved it goes: the focus is where the mark was begun, or at the head of the panel. */
	const saved = () => {
		if (begun && !phone) focusStop(begun.stop);
		else document.querySelector<HTMLElement>("[data-panel-title]")?.focus({ preventScroll: true });
		setBegun(null);
	};
	/** The cell that has the focus: letters typed elsewhere are not for the matrix. */
	const focused = () => {
		const stop = document.activeElement?.closest<HTMLElement>("[data-cell]")?.dataset.stop;
		return stop ? (cells.get(stop) ?? null) : null;
	};
	const write = (next: (part: Part) => Part) => {
		const found = focused();
		if (!found) return;
		if (!mayDraft) return tell(say.mayNotDraft(whoToAsk(view)));
		writePart(found.row.card, found.cell.partner, next);
	};
	const mark = (clarity: Clarity) => {
		const found = focused();
		if (!found) return;
		const { row, cell } = found;
		const who = shortName(cell.partner);
		if (!may(me.seat, "attest-own")) return toast.failed(say.mayNotMarkAtAll(whoToAsk(view)));
		if (cell.partner !== me.seat.partnerId) return toast.failed(say.mayNotMark(who));
		if (!online) return toast.failed(say.offline);
		const stop = stopOf({ role: row.card.id, partner: cell.partner });
		if (clarity !== "clear") {
			setBegun((before) => ({ stop, clarity, press: (before?.press ?? 0) + 1 }));
			setWanted(null);
			choose({ role: row.card.id, partner: cell.partner });
			return;
		}
		setBegun(null);
		if (cell.mark?.clarity === clarity) return tell(say.markedAlready(row.card.code, who));
		const role = row.card.id;
		const input = { plan: view.plan.id, role, clarity, reason: "", claim: cell.mark?.claim ?? null };
		keptMarks.keepReason(view.plan.id, role);
		void run("mark-clarity", input, say.marked(row.card.code, who));
	};
	useUndoKeys(given.gestures);
	useKeys({
		a: () => write((part) => partAfter(part, "A")),
		r: () => write((part) => partAfter(part, "R")),
		c: () => write((part) => partAfter(part, "C")),
		i: () => write((part) => partAfter(part, "I")),
		[DELETE]: () => write(() => ""),
		[BACKSPACE]: () => write(() => ""),
		"1": () => mark("clear"),
		"2": () => mark("partly"),
		"3": () => mark("unclear"),
		n: () => given.add?.(),
		[ESCAPE]: () => chosen && close(),
	});
	const now = useRef({ open });
	now.current = { open };
	const acts = useMemo<CellActs>(
		() => ({ focus: setCurrent, open: (stop, byKeys) => now.current.open(stop, byKeys) }),
		[],
	);
	return {
		tabStop,
		chosenStop,
		begun: begun && begun.stop === chosenStop ? begun : null,
		acts,
		close,
		saved,
		onKeyDown(event: KeyboardEvent) {
			if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
			const now = tabStop === null ? null : cells.get(tabStop);
			const columns = matrix.rows[0]?.cells.length ?? 0;
			const next = now && cellAfter(now.at, [matrix.rows.length, columns], event.key);
			if (!next) return;
			event.preventDefault();
			const stop = stops[next[0] * columns + next[1]];
			if (!stop) return;
			setBegun(null);
			setCurrent(stop);
			focusStop(stop);
			if (isChosen()) choose(atStop(stop));
		},
	};
}
