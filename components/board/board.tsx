"use client";
import "./board.css";
import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { CardSheet, useWarmCard } from "@/components/card/card-sheet";
import { usePlanAdd, usePlanKeys } from "@/components/plan/shell-slots";
import { useSay } from "@/components/ui/say";
import { words } from "@/lib/i18n/words";
import type { CardId, PersonId } from "@/lib/ids";
import { SECTIONS, type Section } from "@/lib/plan/cards";
import { linkOf } from "@/lib/plan/edit";
import { isFiltering, NO_FILTER } from "@/lib/plan/find";
import { fixedBarrier } from "@/lib/plan/read";
import { itemOf } from "@/lib/review/catalogue";
import { BoardActions, BoardTools } from "./board-tools";
import type { OpenMenu } from "./card-menu";
import type { CardActs } from "./closed-card";
import { Columns } from "./columns";
import type { Asking, Desk } from "./desk";
import { Dialogs } from "./dialogs";
import { FirstMinutes } from "./first-minutes";
import { nearest, tabStop } from "./grid";
import { DRAFTING_KEYS, MOVING_KEYS, READING_KEYS } from "./keys";
import { kindFor } from "./kind-for";
import { LensPlace } from "./lens-place";
import { placeBeside } from "./moving";
import { NoMatch, NoneServes } from "./no-match";
import { closeCard, focusStop } from "./open-card";
import { PhoneBoard } from "./phone-board";
import { sectionId } from "./section-id";
import { useBoard, useNarrowing } from "./use-board";
import { useBoardKeys } from "./use-board-keys";
import { useDrops } from "./use-drops";
import { useGestures } from "./use-gestures";
import { useGuide } from "./use-guide";
import { useMoving } from "./use-moving";
import { useOthersChanges } from "./use-others-changes";
import { useWidth } from "./use-width";
import { sectionAt } from "./view";

/** More cards than this, and nobody needs to be told how to begin. */
const GUIDED_UP_TO = 3;

/** The plan as its partners draft it: seven sections of cards, seen as a whole or through the lens. */
export function Board() {
	const narrowing = useNarrowing();
	const data = useBoard(narrowing);
	const { room, view, live, faces } = data;
	const { lens } = narrowing;
	const width = useWidth();
	const open = useSearchParams().get("card");
	const say = useSay();
	const rowsOf = useCallback((section: Section) => view.sections[section], [view]);
	const gestures = useGestures(rowsOf);
	const moving = useMoving(rowsOf, gestures);
	const guide = useGuide(room.view.plan.id);
	const [current, setCurrent] = useState<string | null>(null);
	const [asking, setAsking] = useState<Asking | null>(null);
	const [menu, setMenu] = useState<OpenMenu | null>(null);
	const [finding, setFinding] = useState(false);
	const [rail, setRail] = useState(true);
	const [lensSheet, setLensSheet] = useState(false);
	const [phoneSection, setPhoneSection] = useState<Section>("aims");
	const cardOf = useCallback((id: CardId | null | undefined) => live.find((card) => card.id === id), [live]);
	useOthersChanges();
	useWarmCard();

	const grid = view.grid;
	const before = useRef(grid);
	useEffect(() => {
		// The card in focus may be binned or filtered away: go on from its neighbour.
		if (current && !grid.some((stops) => stops.includes(current))) {
			const next = nearest(before.current, grid, current);
			setCurrent(next);
			if (document.activeElement === document.body) focusStop(next);
		}
		before.current = grid;
	}, [grid, current]);

	const acts = useMemo<CardActs>(
		() => ({ focus: setCurrent, menu: (card, anchor) => setMenu({ card, anchor }) }),
		[],
	);
	const { mayDraft } = room;
	const draft = useMemo<Desk["draft"]>(
		() =>
			mayDraft
				? {
						add(spec) {
							const [only, ...more] = spec.kinds;
							if (only && more.length === 0) gestures.add(only);
							else setAsking({ ask: "new", section: spec.section });
						},
						fill: (kind, item) => gestures.add(kind, { links: [linkOf(item)] }),
						answer: (barrier) =>
							gestures.add("strategy", {
								links: [fixedBarrier(barrier.id) ? linkOf(barrier.id) : `card:${barrier.id}`],
							}),
					}
				: null,
		[mayDraft, gestures],
	);
	const here = sectionAt(grid, current) ?? (width === "phone" ? phoneSection : "aims");
	const askNew = useCallback(() => setAsking({ ask: "new", section: null }), []);
	usePlanAdd(mayDraft ? askNew : null);
	usePlanKeys(moving.moving ? MOVING_KEYS : mayDraft ? DRAFTING_KEYS : READING_KEYS);

	const jump = (section: Section) => {
		setPhoneSection(section);
		document.getElementById(sectionId(section))?.scrollIntoView({ inline: "start", block: "nearest" });
		const stops = grid[SECTIONS.findIndex((one) => one.section === section)] ?? [];
		window.requestAnimationFrame(() => focusStop(stops[0] ?? null));
	};
	const choose = useCallback(
		(item: string | null) => {
			narrowing.setLens(item);
			const code = item ? itemOf(item)?.code : null;
			const count = data.coverage.find((one) => one.id === item)?.count ?? 0;
			say(code ? words.board.lens.said(count, code) : words.board.lens.cleared);
		},
		[narrowing.setLens, data.coverage, say],
	);
	const showLens = () => {
		if (width !== "wide") return setLensSheet(true);
		setRail(true);
		window.requestAnimationFrame(() =>
			document.querySelector<HTMLElement>(`[data-lens="${lens ?? "F01"}"]`)?.focus(),
		);
	};
	const clear = () => {
		if (lens) choose(null);
		else if (narrowing.query || isFiltering(narrowing.filter)) {
			narrowing.setQuery("");
			narrowing.setFilter(NO_FILTER);
			setFinding(false);
		} else return false;
		return true;
	};
	const onKeyDown = useBoardKeys({
		grid,
		current,
		jump,
		lens: showLens,
		find: () => setFinding(true),
		filter: () => setAsking({ ask: "filter" }),
		add: () => mayDraft && askNew(),
		lift() {
			const card = cardOf(current);
			if (card && mayDraft && faces.has(card.id) && document.activeElement?.matches("[data-stop]"))
				moving.start(card);
		},
		menu() {
			const button = document.querySelector<HTMLElement>(`[data-menu="${CSS.escape(current ?? "")}"]`);
			if (button && current) setMenu({ card: current, anchor: button });
		},
		undo: gestures.undo,
		redo: gestures.redo,
		clear,
		moving: moving.press,
	});
	useDrops(
		{
			beside(id, target, edge) {
				const card = cardOf(id);
				const all = card ? view.sections[card.section].all.map((one) => one.id) : [];
				const place = placeBeside(all, id, target, edge);
				if (card && place) gestures.place(card, place);
			},
			atEnd(id) {
				const card = cardOf(id);
				if (card) gestures.moveTo(card, view.sections[card.section].shown.length - 1);
			},
			onto: (card, section) => !fixedBarrier(card) && setAsking({ ask: "turn", card, section }),
		},
		mayDraft,
	);

	const desk: Desk = {
		data,
		lens,
		acts,
		stop: tabStop(grid, current),
		moving: moving.moving,
		movingIn: moving.lifted?.section ?? null,
		draft,
	};
	const item = lens ? itemOf(lens) : null;
	const tools = { data, narrowing, gestures, finding, onFinding: setFinding, asking, onAsk: setAsking };
	const addFor = (id: string) => gestures.add(kindFor(id), { links: [linkOf(id)] });
	const above = item && view.serving === 0 && (
		<div className="px-4 pb-3 max-w-[480px] phone:px-0">
			<NoneServes item={item.id} onAdd={mayDraft ? () => addFor(item.id) : null} />
		</div>
	);
	const nothing = data.narrowed && view.shown === 0 && view.barriers.length === 0;
	const instead = nothing ? (
		<NoMatch query={narrowing.query.trim()} looked={view.all} onClear={clear} />
	) : null;
	const minutes = mayDraft && !guide.hidden && view.all <= GUIDED_UP_TO && (
		<FirstMinutes
			view={room.view}
			aims={view.sections.aims.all.length}
			onWrite={() => gestures.add("aim")}
			onHide={guide.hide}
		/>
	);
	const nameOf = useCallback(
		(person: PersonId) => room.view.seats.find((seat) => seat.personId === person)?.personName ?? null,
		[room.view],
	);
	return (
		<>
			{width === "phone" ? (
				<PhoneBoard
					desk={desk}
					section={phoneSection}
					onSection={setPhoneSection}
					lensLabel={item ? words.board.lens.showOne(item.code) : words.board.lens.showAll}
					onLens={showLens}
					onKeyDown={onKeyDown}
					tools={<BoardTools {...tools} />}
					above={above}
					below={minutes}
					instead={instead}
				/>
			) : (
				<div className="flex flex-1 min-h-0">
					<LensPlace
						width={width}
						rail={rail}
						sheet={lensSheet}
						onSheet={setLensSheet}
						coverage={data.coverage}
						chosen={lens}
						onChoose={choose}
						onHide={() => setRail(false)}
					/>
					<Columns
						desk={desk}
						lensHidden={
							width === "wide" && rail
								? null
								: item
									? words.board.lens.showOne(item.code)
									: words.board.lens.show
						}
						onLens={showLens}
						onJump={jump}
						onKeyDown={onKeyDown}
						above={above || (view.all === 0 && <Unwritten />)}
						instead={instead}
					/>
					{minutes}
					<BoardActions {...tools} />
				</div>
			)}
			{width === "phone" && (
				<LensPlace
					width={width}
					rail={false}
					sheet={lensSheet}
					onSheet={setLensSheet}
					coverage={data.coverage}
					chosen={lens}
					onChoose={choose}
					onHide={() => setLensSheet(false)}
				/>
			)}
			<Dialogs
				data={data}
				asking={asking}
				onAsk={setAsking}
				menu={menu}
				onMenu={setMenu}
				here={here}
				gestures={gestures}
				cardOf={cardOf}
				nameOf={nameOf}
			/>
			{open && (
				<CardSheet
					id={open}
					onClose={() => {
						closeCard();
						window.requestAnimationFrame(() => focusStop(open));
					}}
				/>
			)}
		</>
	);
}

/** Over the seven empty sections of a new plan. */
function Unwritten() {
	return (
		<p className="text-md px-4 pb-3">
			<strong className="font-semibold">{words.board.nothingWritten}</strong>{" "}
			<span className="text-ink-2">{words.board.startAnywhere}</span>
		</p>
	);
}
