"use client";
import type { CardId, PersonId } from "@/lib/ids";
import { type Section, sectionOf, sectionSpec } from "@/lib/plan/cards";
import { linkOf } from "@/lib/plan/edit";
import { proseIn } from "@/lib/plan/find";
import { type CardDraft, fixedBarrier } from "@/lib/plan/read";
import { BinDrawer } from "./bin-drawer";
import { CardMenu, type OpenMenu } from "./card-menu";
import type { Asking, Desk } from "./desk";
import { firstWords } from "./first-words";
import { answeredBy } from "./kind-for";
import { NewCard } from "./new-card";
import { TurnInto } from "./turn-into";
import type { BoardData } from "./use-board";
import type { Gestures, Rows } from "./use-gestures";

/** What the board asks and offers over itself: a card's menu, a new card's kind, another kind, the bin. */
export function Dialogs({
	data,
	asking,
	onAsk,
	menu,
	onMenu,
	here,
	gestures,
	cardOf,
	rowsOf,
	draft,
}: {
	data: BoardData;
	asking: Asking | null;
	onAsk: (asking: Asking | null) => void;
	menu: OpenMenu | null;
	onMenu: (menu: OpenMenu | null) => void;
	/** The section one is in. */
	here: Section;
	gestures: Gestures;
	cardOf: (id: CardId | null | undefined) => CardDraft | undefined;
	rowsOf: (section: Section) => Rows;
	draft: Desk["draft"];
}) {
	const close = () => onAsk(null);
	const { seats } = data.room.view;
	const nameOf = (person: PersonId) => seats.find((seat) => seat.personId === person)?.personName ?? null;
	const prose = proseIn(data.room.doc);
	const wordsOf = (one: CardDraft) => firstWords(one, prose);
	const card = cardOf(menu?.card);
	const row = card ? rowsOf(card.section).shown : [];
	const at = card ? row.indexOf(card) : -1;
	const turning = asking?.ask === "turn" ? (cardOf(asking.card) ?? null) : null;
	return (
		<>
			<CardMenu
				open={card ? menu : null}
				first={at <= 0}
				last={at === row.length - 1}
				fixed={card ? fixedBarrier(card.id) : false}
				onClose={() => onMenu(null)}
				onMove={(to) => {
					if (!card) return;
					gestures.moveTo(card, { top: 0, up: at - 1, down: at + 1, bottom: row.length - 1 }[to]);
				}}
				onTurn={() => card && onAsk({ ask: "turn", card: card.id, section: null })}
				onBin={() => card && gestures.bin(card)}
				onAnswer={card?.kind === "barrier" && draft ? () => draft.answer(card) : null}
			/>
			<NewCard
				open={asking?.ask === "new"}
				section={asking?.ask === "new" ? (asking.section ?? null) : null}
				at={here}
				onClose={close}
				onChoose={(kind) => {
					close();
					const section = sectionOf(kind);
					// What an empty place promises of its first card holds from wherever that card is begun. A strategy
					// answers the barrier that one chose, so only the barriers' own place chooses one.
					const first = kind !== "strategy" && rowsOf(section).all.length === 0;
					const answers = asking?.answering || first ? answeredBy(sectionSpec(section), kind) : [];
					gestures.add(kind, { links: answers.map(linkOf) });
				}}
			/>
			<TurnInto
				card={turning}
				towards={asking?.section ?? null}
				onClose={close}
				onTurn={(kind) => {
					close();
					if (turning) gestures.turn(turning, kind);
				}}
			/>
			<BinDrawer
				open={asking?.ask === "bin"}
				onOpenChange={(open) => !open && close()}
				cards={data.binned}
				nameOf={nameOf}
				wordsOf={wordsOf}
				onRestore={data.room.mayDraft ? gestures.restore : null}
			/>
		</>
	);
}
