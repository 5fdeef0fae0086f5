import * as Y from "yjs";
import { KIND_IDS } from "@/lib/plan/cards";
import { bodyOf, briefTitle, cardMap, PARTS, titleOf } from "@/lib/plan/document";
import {
	addCard,
	binCard,
	linkOf,
	moveCard,
	restoreCard,
	setBrief,
	setLink,
	setPart,
	setPartner,
} from "@/lib/plan/edit";
import { readCards } from "@/lib/plan/read";
import { ITEMS } from "@/lib/review/catalogue";
import type { Random } from "./random";

/** One random gesture of one person, as the screens make them: one transaction, or two for a new card. */
export function gesture(doc: Y.Doc, random: Random, by: string, partners: readonly string[]): void {
	const cards = [...(doc.getMap("cards") as Y.Map<unknown>).keys()].sort();
	const id = random.pick(cards);
	const card = cardMap(doc, id);
	if (!card) return;
	const who = { by, at: "2026-03-12T10:42:00.000Z" };
	const roll = random.next();
	if (roll < 0.45) type(titleOf(card), random);
	else if (roll < 0.6) prose(bodyOf(card), random);
	else if (roll < 0.66) type(briefTitle(doc), random);
	else if (roll < 0.72) setPartner(doc, id, random.pick(partners), random.chance(0.6));
	else if (roll < 0.78) setLink(doc, id, linkOf(random.pick(ITEMS).id), random.chance(0.6));
	else if (roll < 0.84) setPart(doc, id, random.pick(partners), random.pick(PARTS));
	else if (roll < 0.88) setBrief(doc, "place", random.text(6));
	else if (roll < 0.91) binCard(doc, id, who);
	else if (roll < 0.94) restoreCard(doc, id);
	else if (roll < 0.98) {
		const section = readCards(doc).filter((one) => one.section === "aims" && !one.deleted);
		if (section.length > 1) moveCard(doc, random.pick(section).id, { after: random.pick(section).id });
	} else if (cards.length < 60) addCard(doc, { kind: random.pick(KIND_IDS), title: random.text(5), ...who });
}

function type(text: Y.Text | null, random: Random): void {
	if (!text) return;
	if (text.length > 0 && random.chance(0.4)) {
		const at = random.below(text.length);
		text.delete(at, Math.min(text.length - at, 1 + random.below(6)));
	} else text.insert(random.below(text.length + 1), random.text(1 + random.below(4)));
}

function prose(body: Y.XmlFragment | null, random: Random): void {
	if (!body) return;
	if (body.length > 0 && random.chance(0.3)) body.delete(random.below(body.length), 1);
	else if (body.length > 0 && random.chance(0.6)) {
		const block = body.get(random.below(body.length));
		const words = block instanceof Y.XmlElement ? block.get(0) : null;
		if (words instanceof Y.XmlText) type(words, random);
	} else {
		const block = new Y.XmlElement("paragraph");
		const words = new Y.XmlText(random.text(5));
		block.insert(0, [words]);
		body.insert(random.below(body.length + 1), [block]);
	}
}
