import type { CardId } from "@/lib/ids";
import type { Section, SectionSpec } from "@/lib/plan/cards";
import type { CardDraft } from "@/lib/plan/read";
import type { CardActs } from "./closed-card";
import type { SlotKind } from "./gap-slot";
import type { Moving } from "./moving";
import type { BoardData } from "./use-board";

/** What the sections of the board are drawn from, and what can be done in them. */
export interface Desk {
	data: BoardData;
	/** The review item that the lens has chosen. */
	lens: string | null;
	acts: CardActs;
	/** The stop that Tab reaches. */
	stop: string | null;
	/** A card lifted by keys, and its section. */
	moving: Moving | null;
	movingIn: Section | null;
	/** Null for those who only read. */
	draft: null | {
		add(spec: SectionSpec): void;
		/** The first card of a section, out of its empty place: it answers the review items named there. */
		first(spec: SectionSpec): void;
		fill(kind: SlotKind, item: string): void;
		answer(barrier: CardDraft): void;
	};
}

export interface Asking {
	ask: "new" | "turn" | "bin" | "filter";
	section?: Section | null;
	card?: CardId;
	/** The new card answers the review items that its section's empty place names. */
	answering?: boolean;
}
