"use client";
import "./board.css";
import { useSearchParams } from "next/navigation";
import { lazy, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";
import { CardSheet, loadOpenedCard, useWarmCard } from "@/components/card/card-sheet";
import { SHEET_KEYS } from "@/components/card/keys";
import { useTalk } from "@/components/comment/use-talk";
import { usePlanAdd, usePlanGuide, usePlanKeys } from "@/components/plan/shell-slots";
import { words } from "@/lib/i18n/words";
import type { CardId } from "@/lib/ids";
import { SECTIONS, type Section, sectionSpec } from "@/lib/plan/cards";
import { linkOf } from "@/lib/plan/edit";
import { fixedBarrier } from "@/lib/plan/read";
import { BoardActions, BoardTools } from "./board-tools";
import type { OpenMenu } from "./card-menu";
import type { CardActs } from "./closed-card";
import { Columns } from "./columns";
import type { Asking, Desk } from "./desk";
import { FactorTalk } from "./factor-talk";
import { tabStop } from "./grid";
import { DRAFTING_KEYS, MOVING_KEYS, READING_KEYS } from "./keys";
import { kindFor } from "./kind-for";
import { LensPlace } from "./lens-place";
import { placeBeside } from "./moving";
import { MovingBar } from "./moving-bar";
import { NoMatch, NoneServes } from "./no-match";
import { closeCard, focusStop, focusWhenDrawn } from "./open-card";
import { PhoneBoard } from "./phone-board";
import { sectionId } from "./section-id";
import { useBoard, useNarrowing } from "./use-board";
import { useBoardKeys } from "./use-board-keys";
import { useCurrentStop } from "./use-current-stop";
import { useDrafting } from "./use-drafting";
import { useDrops } from "./use-drops";
import { useFirstMatch } from "./use-first-match";
import { useGestures } from "./use-gestures";
import { useGuide } from "./use-guide";
import { useLooking } from "./use-looking";
import { useMoving } from "./use-moving";
import { useOthersChanges } from "./use-others-changes";
import { useWidth } from "./use-width";
import { movable, sectionAt } from "./view";

// What lies over the board comes when it is first asked for, or when the browser is idle: see `useWarmCard`.
const loadDialogs = () => import("./dialogs");
const Dialogs = lazy(() => loadDialogs().then((part) => ({ default: part.Dialogs })));
const loadGuide = () => import("./first-minutes");
const FirstMinutes = lazy(() => loadGuide().then((part) => ({ default: part.FirstMinutes })));
const loadOver = () => Promise.all([loadDialogs(), loadGuide(), import("./filter-popover")]);

loadOpenedCard();

/** More cards than this, and nobody needs to be told how to begin. */
const GUIDED_UP_TO = 3;

/** The plan as its partners draft it: seven sections of cards, seen as a whole or through the lens. */
export function Board() {
	useTalk(); // asked once for the whole board; the cards read its answer
	const narrowing = useNarrowing();
	const data = useBoard(narrowing);
	const { room, view, live } = data;
	const { mayDraft } = room;
	const { grid } = view;
	const width = useWidth();
	const open = useSearchParams().get("card");
	const rowsOf = useCallback((section: Section) => movable(view.sections[section]), [view]);
	const [phoneSection, setPhoneSection] = useState<Section>("aims");
	const gestures = useGestures(rowsOf, setPhoneSection);
	const moving = useMoving(rowsOf, gestures);
	const looking = useLooking(narrowing, data, width);
	const guide = useGuide(room.view.plan.id);
	const [current, setCurrent] = useCurrentStop(grid);
	const [asking, setAsking] = useState<Asking | null>(null);
	const [menu, setMenu] = useState<OpenMenu | null>(null);
	const cardOf = useCallback((id: CardId | null | undefined) => live.find((card) => card.id === id), [live]);
	const acts = useMemo<CardActs>(
		() => ({ focus: setCurrent, menu: (card, anchor) => setMenu({ card, anchor }) }),
		[setCurrent],
	);
	const draft = useDrafting(mayDraft, gestures, setAsking);
	const askNew = useCallback(() => setAsking({ ask: "new", section: null }), []);
	useFirstMatch(data.query, grid, width === "phone" ? phoneSection : null, setPhoneSection);
	useOthersChanges();
	useWarmCard(loadOver);
	// A page opened at a card draws the card first, and the three hundred under it right after.
	const under = useDeferredValue(true, open === null);
	const [over, setOver] = useState(false);
	if ((asking || menu) && !over) setOver(true);
	usePlanAdd(mayDraft ? askNew : null);
	usePlanGuide(mayDraft ? guide.show : null);
	usePlanKeys(open ? SHEET_KEYS : moving.moving ? MOVING_KEYS : mayDraft ? DRAFTING_KEYS : READING_KEYS);

	const openSection = cardOf(open)?.section;
	useEffect(() => {
		// On a phone, closing a card leads to the section it is in.
		if (openSection) setPhoneSection(openSection);
	}, [openSection]);
	const jump = (section: Section) => {
		setPhoneSection(section);
		document.getElementById(sectionId(section))?.scrollIntoView({ inline: "start", block: "nearest" });
		const stops = grid[SECTIONS.findIndex((one) => one.section === section)] ?? [];
		window.requestAnimationFrame(() => focusStop(stops[0] ?? null));
	};
	const onKeyDown = useBoardKeys({
		grid,
		current,
		jump,
		lens: looking.show,
		find: () => looking.setFinding(true),
		filter: () => setAsking({ ask: "filter" }),
		add: () => mayDraft && askNew(),
		lift() {
			const card = cardOf(current);
			if (card && mayDraft && document.activeElement?.matches("[data-stop]")) moving.start(card);
		},
		menu() {
			const button = document.querySelector<HTMLElement>(`[data-menu="${CSS.escape(current ?? "")}"]`);
			if (button && current) setMenu({ card: current, anchor: button });
		},
		undo: gestures.undo,
		redo: gestures.redo,
		clear: looking.clear,
		moving: moving.press,
	});
	useDrops(
		{
			beside(id, target, edge) {
				const card = cardOf(id);
				if (!card) return;
				const row = rowsOf(card.section).all.map((one) => one.id);
				if (!row.includes(target)) return gestures.moveTo(card, row.length - 1);
				const place = placeBeside(row, id, target, edge);
				if (place) gestures.place(card, place);
			},
			atEnd(id) {
				const card = cardOf(id);
				if (card) gestures.moveTo(card, rowsOf(card.section).shown.length - 1);
			},
			onto: (card, section) => !fixedBarrier(card) && setAsking({ ask: "turn", card, section }),
		},
		mayDraft,
	);

	const desk: Desk = {
		data,
		lens: narrowing.lens,
		acts,
		stop: tabStop(grid, current),
		moving: moving.moving,
		movingIn: moving.lifted?.section ?? null,
		draft,
	};
	const { item } = looking;
	const addFor = (id: string) => gestures.add(kindFor(id), { links: [linkOf(id)] });
	const gap = item && view.serving === 0 && (
		<NoneServes item={item.id} onAdd={mayDraft ? () => addFor(item.id) : null} />
	);
	const nothing = data.narrowed && view.shown === 0 && view.barriers.length === 0;
	const instead = nothing && (
		<NoMatch query={narrowing.query.trim()} looked={view.all} onClear={looking.clear} />
	);
	const minutes = draft && (guide.asked || (!guide.hidden && view.all <= GUIDED_UP_TO)) && (
		<Suspense fallback={null}>
			<FirstMinutes
				view={room.view}
				aims={view.sections.aims.all.length}
				asked={guide.asked}
				onWrite={() => draft.first(sectionSpec("aims"))}
				onHide={guide.hide}
			/>
		</Suspense>
	);
	const moves = moving.moving && <MovingBar said={moving.said} />;
	const tools = {
		data,
		narrowing,
		gestures,
		finding: looking.finding,
		onFinding: looking.setFinding,
		asking,
		onAsk: setAsking,
	};
	const lens = (
		<LensPlace
			width={width}
			rail={looking.rail}
			sheet={looking.sheet}
			onSheet={looking.setSheet}
			coverage={data.coverage}
			chosen={narrowing.lens}
			onChoose={looking.choose}
			onHide={looking.hideRail}
		/>
	);
	return (
		<>
			{width === "phone" ? (
				<>
					{lens}
					<PhoneBoard
						desk={desk}
						section={phoneSection}
						onSection={setPhoneSection}
						lensLabel={looking.label}
						onLens={looking.show}
						onKeyDown={onKeyDown}
						tools={<BoardTools {...tools} />}
						above={
							(moves || gap) && (
								<>
									{moves}
									{gap}
								</>
							)
						}
						below={minutes}
						instead={instead}
					/>
				</>
			) : (
				<div className="flex flex-1 min-h-0">
					{lens}
					{under && (
						<Columns
							desk={desk}
							lensHidden={looking.label}
							onLens={looking.show}
							onJump={jump}
							onKeyDown={onKeyDown}
							over={moves}
							below={minutes}
							above={gap || (view.all === 0 && <Unwritten />)}
							instead={instead}
						/>
					)}
					<BoardActions {...tools} />
				</div>
			)}
			{over && (
				<Suspense fallback={null}>
					<Dialogs
						data={data}
						asking={asking}
						onAsk={setAsking}
						menu={menu}
						onMenu={setMenu}
						here={width === "phone" ? phoneSection : (sectionAt(grid, current) ?? "aims")}
						gestures={gestures}
						cardOf={cardOf}
						rowsOf={rowsOf}
						draft={draft}
					/>
				</Suspense>
			)}
			<FactorTalk />
			{open && (
				<CardSheet
					id={open}
					onClose={() => {
						closeCard();
						focusWhenDrawn(open);
					}}
				/>
			)}
		</>
	);
}

/** Over the seven empty sections of a new plan. */
function Unwritten() {
	return (
		<p className="text-md">
			<strong className="font-semibold">{words.board.nothingWritten}</strong>{" "}
			<span className="text-ink-2">{words.board.startAnywhere}</span>
		</p>
	);
}
