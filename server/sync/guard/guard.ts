import type * as Y from "yjs";
import type { PersonId } from "@/lib/ids";
import { UPDATE_CLIENTS_MAX, UPDATE_STRUCTS_MAX } from "@/lib/limits";
import { cardsOf } from "@/lib/plan/document";
import type { Cards } from "./content";
import type { Decoded } from "./decode";
import { walkDeletes } from "./deletes";
import { FreshStructs } from "./fresh";
import { type Misfit, misfit, Spots } from "./place";
import { Search } from "./search";
import { walk } from "./structs";

export type Admission =
	| { kind: "admitted"; newClients: number[] }
	| { kind: "gap" }
	| ({ kind: "refused" } & Misfit);

/** Whose a client id is: `owner` by what is stored or by presence, `isBound` once it is stored. */
export interface Authors {
	owner(client: number): PersonId | undefined;
	isBound(client: number): boolean;
}

/**
 * What may come into a plan's document, decided before any of it does: each struct continues what we have, under a
 * client id of this person, at a place of the layout, with content that belongs there; each deletion reaches only
 * what may go; each new card is whole. [Y4] [Y40]
 *
 * The catch: it sees the edit as Yjs will, or it is no guard. What Yjs would throw away (written into something that
 * somebody else deleted meanwhile) may come: that is an honest person's late keystroke.
 */
export class Guard {
	private readonly spots: Spots;

	constructor(private readonly doc: Y.Doc) {
		this.spots = new Spots(doc);
	}

	admit(decoded: Decoded, personId: PersonId, authors: Authors): Admission {
		const { structs } = decoded;
		if (structs.length > UPDATE_STRUCTS_MAX) return { kind: "refused", ...misfit("too-large", "structs") };
		const { doc, spots } = this;
		const fresh = new FreshStructs(doc, spots);
		const births: Cards["births"] = new Map();
		const taken = cardsOf(doc)._map;
		const cards: Cards = { births, has: (id) => births.has(id) || taken.has(id) };
		const newClients = new Set<number>();
		const author = (client: number): Misfit | null => {
			const owner = authors.owner(client);
			if (owner !== undefined && owner !== personId) return misfit("foreign-author", "client");
			if (!authors.isBound(client)) newClients.add(client);
			return newClients.size > UPDATE_CLIENTS_MAX ? misfit("too-large", "clients") : null;
		};
		const found =
			walk(structs, { fresh, spots, search: new Search(doc, fresh), cards, author }) ??
			walkDeletes(doc, decoded, fresh, spots, cards);
		if (found === "gap") return { kind: "gap" };
		if (found) return { kind: "refused", ...found };
		for (const birth of births.values()) {
			const unfit = birth.misfit(personId);
			if (unfit) return { kind: "refused", ...unfit };
		}
		return { kind: "admitted", newClients: [...newClients] };
	}
}
