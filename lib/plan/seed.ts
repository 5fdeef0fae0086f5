import { generateNKeysBetween } from "fractional-indexing";
import * as Y from "yjs";
import { BARRIERS, type ModelId, shortCode } from "@/lib/review/catalogue";
import { briefOf, LAYOUT, metaOf } from "./document";
import { makeCard } from "./make-card";
import { appendParagraphs } from "./prose";

export const CYCLES = ["monthly", "quarterly", "half-yearly", "yearly"] as const;
export type Cycle = (typeof CYCLES)[number];

/** What a plan says of itself when it begins. */
export interface FirstBrief {
	title: string;
	place: string;
	model: ModelId;
	/** Plain text; each line becomes a paragraph. */
	purpose: string;
	population?: string;
	start: string | null;
	end: string | null;
	cycle: Cycle | null;
}

/** Lays a plan out in an empty document: layout, brief and the ten barriers under their fixed ids. */
export function layOut(doc: Y.Doc, given: FirstBrief, at: string): void {
	doc.transact(() => {
		metaOf(doc).set("layout", LAYOUT);
		const brief = briefOf(doc);
		brief.set("title", new Y.Text(given.title));
		const purpose = new Y.XmlFragment();
		brief.set("purpose", purpose);
		appendParagraphs(purpose, given.purpose.split("\n"));
		brief.set("population", new Y.Text(given.population ?? ""));
		brief.set("sources", new Y.XmlFragment());
		brief.set("place", given.place);
		brief.set("model", given.model);
		if (given.start) brief.set("start", given.start);
		if (given.end) brief.set("end", given.end);
		if (given.cycle) brief.set("cycle", given.cycle);
		const orders = generateNKeysBetween(null, null, BARRIERS.length);
		BARRIERS.forEach((barrier, index) => {
			makeCard(doc, {
				id: barrier.id,
				kind: "barrier",
				code: shortCode(barrier.id),
				order: orders[index] ?? "a0",
				title: barrier.text,
				created: at,
				createdBy: "",
			});
		});
	});
}

/**
 * The first update of a new plan: what the server logs as seq 1.
 *
 * The catch: content is seeded once. Seeding twice makes two titles of which one person's words are lost.
 */
export function firstContent(given: FirstBrief, at: string = new Date().toISOString()): Uint8Array {
	const doc = new Y.Doc();
	layOut(doc, given, at);
	return Y.encodeStateAsUpdate(doc);
}
