"use client";
import "./card.css";
import { useSearchParams } from "next/navigation";
import {
	type KeyboardEvent as ReactKeyboardEvent,
	useCallback,
	useEffect,
	useMemo,
	useRef,
	useState,
} from "react";
import { showCard } from "@/components/board/open-card";
import { today } from "@/components/plan/dates";
import { useCard, usePlanDraft, usePlanNow, useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { useSingleKeys } from "@/components/ui/keys";
import { words } from "@/lib/i18n/words";
import type { CardId } from "@/lib/ids";
import type { PlanContext } from "@/lib/plan/plan-index";
import { type CardDraft, fixedBarrier, liveCards, untouched } from "@/lib/plan/read";
import { cardState } from "@/lib/plan/state";
import { itemOf } from "@/lib/review/catalogue";
import { may } from "@/lib/seat/may";
import { CardProvider } from "./card-context";
import { CardTalkProvider } from "./card-talk";
import { SheetBody, type SheetTab, tabNamed } from "./sheet-body";
import { SheetHeader } from "./sheet-header";
import { useSheetFocus } from "./use-sheet-focus";

export interface SheetProps {
	id: CardId;
	onClose: () => void;
}

/** The sheet of one card, over the board from the right. */
export default function Sheet({ id, onClose }: SheetProps) {
	const { view, mayDraft, setWhere } = useRoom();
	const plan = usePlanDraft();
	const card = useCard(id);
	const frame = useRef<HTMLDivElement>(null);
	const [singleKeys] = useSingleKeys();
	const { attested } = usePlanNow();
	const context = useMemo<PlanContext>(
		() => ({ plan, partners: view.partners, today: today(), attested }),
		[plan, view.partners, attested],
	);
	const state = useMemo(() => card && cardState(card, context), [card, context]);
	const { previous, next } = neighbours(liveCards(plan), id);
	const [tab, setTab] = useState<SheetTab>("text");
	/** On a phone the agreement is in a tab of its own, so it is brought out before it can have the focus. */
	const toAgreement = useCallback(() => {
		setTab("agreement");
		requestAnimationFrame(() => {
			const box = frame.current?.querySelector<HTMLElement>("[data-agreement]");
			box?.scrollIntoView({ block: "nearest" });
			box?.focus({ preventScroll: true });
		});
	}, []);

	const toThreads = useCallback(() => setTab("threads"), []);
	const comment = useRef<(() => void) | null>(null);
	/** Into the box of the thread that has the focus, or of the first open one. */
	const reply = () => {
		toThreads();
		const near = document.activeElement?.closest("[data-thread]") ?? frame.current;
		near?.querySelector<HTMLElement>("[data-composer^='reply ']")?.focus();
	};

	useEffect(() => {
		setWhere({ card: id, editing: null });
		return () => setWhere({ card: null, editing: null });
	}, [id, setWhere]);
	const speaks = card !== null && !card.deleted && may(view.me.seat, "comment");
	const writable = card !== null && mayDraft && !card.deleted;

	const close = () => {
		// Leaving a field is what takes a number or a date in: Esc leaves it, too.
		if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
		onClose();
	};
	const go = (to: CardDraft | null) => to && (() => showCard(to.id));
	const press = (event: KeyboardEvent) => {
		if (!frame.current) return;
		if (event.key === "Escape") {
			// A menu that is open over the card is closed first, by itself.
			if (frame.current.querySelector("[aria-expanded=true]")) return;
			event.preventDefault();
			close();
		} else if (event.key === "F6") {
			event.preventDefault();
			nextPane(frame.current, event.shiftKey ? -1 : 1);
		} else if (event.key === "Tab") {
			keepInside(event, frame.current);
		}
	};
	const isCommandAt = useSheetFocus(frame, { id, writable, press });
	const linked = tabNamed(useSearchParams().get("part"));
	useEffect(() => {
		if (linked === "agreement") toAgreement();
		else if (linked) setTab(linked);
	}, [linked, toAgreement]);
	const onKeyDown = (event: ReactKeyboardEvent) => {
		if (event.defaultPrevented || event.nativeEvent.isComposing) return;
		const target = event.target as HTMLElement;
		if (!frame.current?.contains(target)) return; // a dialog or menu of ours, drawn elsewhere
		press(event.nativeEvent);
		if (event.nativeEvent.defaultPrevented || !isCommandAt(target)) return;
		if (event.code === "KeyM" && event.altKey && (event.ctrlKey || event.metaKey)) {
			event.preventDefault();
			frame.current.querySelector<HTMLElement>("[data-comment-selection]")?.click();
			return;
		}
		if (singleKeys && !typesInto(target) && !event.ctrlKey && !event.metaKey && !event.altKey) {
			if (speaks && (event.key.toLowerCase() === "c" || event.key.toLowerCase() === "r")) {
				event.preventDefault();
				if (event.key.toLowerCase() === "c") comment.current?.();
				else reply();
				return;
			}
			if (event.key.toLowerCase() === "a" && frame.current?.querySelector("[data-agreement]")) {
				event.preventDefault();
				toAgreement();
				return;
			}
			const to = event.key === "[" ? previous : event.key === "]" ? next : null;
			if (!to) return;
			event.preventDefault();
			showCard(to.id);
		}
	};
	const name = card
		? words.sheet.of(card.code, fixedBarrier(card.id) ? (itemOf(card.id)?.text ?? "") : card.title)
		: words.sheet.missing.title;
	return (
		<div
			ref={frame}
			role="dialog"
			aria-label={name}
			tabIndex={-1}
			className="card-sheet"
			data-card={id}
			onKeyDown={onKeyDown}
		>
			{card && state ? (
				<CardProvider card={card} state={state} writable={writable}>
					<SheetHeader
						card={card}
						writable={writable}
						previous={go(previous)}
						next={go(next)}
						onClose={close}
					/>
					<CardTalkProvider key={card.id} card={card.id} toThreads={toThreads} comment={comment}>
						<SheetBody context={context} tab={tab} onTab={setTab} toAgreement={toAgreement} />
					</CardTalkProvider>
				</CardProvider>
			) : (
				<div className="flex flex-col items-start gap-2 p-6">
					<h2 className="text-lg font-semibold">{words.sheet.missing.title}</h2>
					<p className="text-ink-2">{words.sheet.missing.text}</p>
					<Button onClick={onClose}>{words.sheet.close}</Button>
				</div>
			)}
		</div>
	);
}

/** The cards before and after this one, in the board's order; barriers nobody has written to are passed over. */
function neighbours(
	cards: readonly CardDraft[],
	id: CardId,
): { previous: CardDraft | null; next: CardDraft | null } {
	const row = cards.filter((card) => card.id === id || !untouched(card));
	const at = row.findIndex((card) => card.id === id);
	return at < 0
		? { previous: null, next: null }
		: { previous: row[at - 1] ?? null, next: row[at + 1] ?? null };
}

const typesInto = (target: HTMLElement) =>
	target.isContentEditable || target.closest("input, textarea, select, [role=textbox]") !== null;

function nextPane(sheet: HTMLElement, step: number): void {
	const panes = [...sheet.querySelectorAll<HTMLElement>("[data-pane]")].filter(
		(pane) => pane.offsetParent !== null,
	);
	const at = panes.findIndex((pane) => pane.contains(document.activeElement));
	panes[(at + step + panes.length) % panes.length]?.focus();
}

const STOPS = "a[href], button, input, select, textarea, [tabindex='0'], [contenteditable='true']";

/** Tab goes round inside the sheet; Esc is the way out. */
function keepInside(event: KeyboardEvent, sheet: HTMLElement): void {
	const stops = [...sheet.querySelectorAll<HTMLElement>(STOPS)].filter(
		(stop) => stop.tabIndex >= 0 && !stop.hasAttribute("disabled") && stop.offsetParent !== null,
	);
	const [first] = stops;
	const last = stops.at(-1);
	const active = document.activeElement;
	if (event.shiftKey && (active === first || active === sheet)) {
		event.preventDefault();
		last?.focus();
	} else if (!event.shiftKey && active === last) {
		event.preventDefault();
		first?.focus();
	}
}
