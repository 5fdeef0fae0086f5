import { generateNKeysBetween } from "fractional-indexing";
import type * as Y from "yjs";
import type { CardId } from "@/lib/ids";
import { sectionOf } from "@/lib/plan/cards";
import { assignCodes } from "@/lib/plan/codes";
import { bodyOf, cardMap, fieldsOf, linksOf, partnersOf, textOf, titleOf } from "@/lib/plan/document";
import type { Section } from "@/lib/plan/field-spec";
import { makeCard } from "@/lib/plan/make-card";
import { writeProse } from "@/lib/plan/prose";
import { readCards } from "@/lib/plan/read";
import { spliceText } from "@/lib/plan/splice-text";
import type { CardPlan, Kept } from "./row";
import { appendKept, appendLines } from "./write-words";

/** A card of the file and the card of the plan that it became. */
export interface Made {
	id: CardId;
	plan: CardPlan;
}

/** What stands in the prose: everything kept that has no field of its own for words. */
const inProse = (plan: CardPlan): Kept[] => plan.kept.filter((kept) => !plan.placed.has(kept));

function fillProse(fragment: Y.XmlFragment, plan: CardPlan): void {
	if (plan.proseJson) writeProse(fragment, plan.proseJson);
	appendLines(fragment, plan.prose);
	appendKept(fragment, inProse(plan));
}

/** Writes rows about one of the ten barriers onto the card that every plan has for it. */
function fillFixed(doc: Y.Doc, id: CardId, plans: readonly CardPlan[]): void {
	const card = cardMap(doc, id);
	if (!card) throw new Error(`The plan was laid out without ${id}`);
	const shows = textOf(card, "shows");
	const words = plans.flatMap(({ texts }) => texts.shows ?? []);
	if (shows) spliceText(shows, words.join("\n"));
	const partners = partnersOf(card);
	const links = linksOf(card);
	const body = bodyOf(card);
	for (const plan of plans) {
		for (const partner of plan.partners) partners?.set(partner, true);
		for (const link of plan.links) links?.set(link, true);
		for (const [field, value] of Object.entries(plan.fields)) fieldsOf(card)?.set(field, value);
	}
	const [first] = plans;
	const title = titleOf(card);
	if (title && first?.title) spliceText(title, first.title);
	if (first?.created) card.set("created", first.created);
	if (!body) return;
	for (const { proseJson } of plans) if (proseJson) writeProse(body, proseJson);
	appendLines(
		body,
		plans.flatMap(({ prose }) => prose),
	);
	appendKept(body, plans.flatMap(inProse));
}

/**
 * Writes the cards of a file into a laid-out document, section by section in the file's order, and gives each its
 * code. The ten barriers keep their place at the head of their section unless the file says where they stand.
 */
export function buildCards(
	doc: Y.Doc,
	plans: readonly CardPlan[],
	given: { at: string; newId: () => string; placeFixed: boolean },
): Made[] {
	const made = plans.map((plan) => ({ plan, id: plan.fixed ?? given.newId() }));
	doc.transact(() => {
		linkLocalBarriers(made);
		const bySection = new Map<Section, Made[]>();
		for (const one of made) {
			const repeated = one.plan.fixed && made.find(({ id }) => id === one.id) !== one;
			if (one.plan.fixed && (!given.placeFixed || repeated)) continue;
			const section = sectionOf(one.plan.kind);
			bySection.set(section, [...(bySection.get(section) ?? []), one]);
		}
		for (const [section, row] of bySection) {
			const last = readCards(doc)
				.filter((card) => card.section === section)
				.at(-1);
			const orders = generateNKeysBetween(last?.order ?? null, null, row.length);
			row.forEach(({ id, plan }, index) => {
				const order = orders[index] ?? "a0";
				if (plan.fixed) cardMap(doc, id)?.set("order", order);
				else makeCard(doc, { ...bornFrom(plan, given.at), id, order });
			});
		}
		const fixed = new Map<CardId, CardPlan[]>();
		for (const { id, plan } of made) if (plan.fixed) fixed.set(id, [...(fixed.get(id) ?? []), plan]);
		for (const [id, rows] of fixed) fillFixed(doc, id, rows);
	});
	assignCodes(
		doc,
		made.flatMap(({ id, plan }) => (plan.fixed ? [] : [id])),
	);
	return made;
}

const bornFrom = (plan: CardPlan, at: string) => ({
	kind: plan.kind,
	code: plan.code,
	title: plan.title,
	texts: plan.texts,
	fields: plan.fields,
	partners: plan.partners,
	links: plan.links,
	parts: plan.parts,
	body: (fragment: Y.XmlFragment) => fillProse(fragment, plan),
	created: plan.created ?? at,
	createdBy: "",
	deleted: plan.deleted ?? null,
});

/** A strategy that follows a barrier of the partners' own, and names no other, answers that one. */
function linkLocalBarriers(made: readonly Made[]): void {
	let local: CardId | null = null;
	for (const { id, plan } of made) {
		if (plan.kind === "barrier") local = plan.fixed ? null : id;
		else if (plan.kind === "strategy" && plan.nested && local) plan.links.push(`card:${local}`);
	}
}
