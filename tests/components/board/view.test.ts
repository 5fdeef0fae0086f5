import { expect, test } from "vitest";
import * as Y from "yjs";
import { Faces } from "@/components/board/face";
import { kindFor } from "@/components/board/kind-for";
import { filterCounts } from "@/components/board/shown";
import { boardView, foundIn, sectionAt } from "@/components/board/view";
import { NOTHING_ATTESTED } from "@/lib/agreement/attested";
import { bodyOf, cardMap, titleOf } from "@/lib/plan/document";
import { addCard, binCard, setPartner, spliceText } from "@/lib/plan/edit";
import { involves } from "@/lib/plan/find";
import { liveCards, readPlan } from "@/lib/plan/read";
import { firstContent } from "@/lib/plan/seed";
import type { PartnerView } from "@/lib/queries";

const by = { by: "oriel", at: "2026-03-12T10:00:00.000Z" };

/** A plan as it is born: the ten barriers and nothing else. */
function born() {
	const doc = new Y.Doc();
	Y.applyUpdate(
		doc,
		firstContent({
			title: "Home from Hospital",
			place: "Wexmoor",
			model: "multi_agency_team",
			purpose: "",
			start: "2026-04-01",
			end: null,
			cycle: "monthly",
		}),
	);
	const view = (lens: string | null = null, through: Parameters<typeof boardView>[1]["through"] = null) =>
		boardView(liveCards(readPlan(doc)), { lens, through });
	return { doc, view };
}

test("[U4] a new plan shows seven empty sections and the ten barriers, each without a strategy", () => {
	const { view } = born();
	expect(view().all).toBe(0);
	expect(view().barriers.map(({ strategies }) => strategies)).toEqual(Array(10).fill(0));
	expect(view().grid.map((stops) => stops.length)).toEqual([1, 1, 1, 1, 1, 11, 1]);
	expect(sectionAt(view().grid, "B05")).toBe("barriers");
});

test("[U4] the lens folds what does not serve and takes nothing away", () => {
	const { doc, view } = born();
	const huddle = addCard(doc, { kind: "communication", title: "Huddle", links: ["barrier:B05"], ...by });
	const leaflet = addCard(doc, { kind: "communication", title: "Leaflet", links: ["factor:F06"], ...by });
	const { sections, folded, serving, grid } = view("B05");
	expect(sections.communication.shown.map((card) => card.id)).toEqual([huddle, leaflet]);
	expect(sections.communication.open).toBe(1);
	expect([...folded]).toEqual([leaflet]);
	expect(serving).toBe(1);
	expect(grid[3]).toEqual([huddle, leaflet]);
	expect(view().folded.size).toBe(0);
});

test("[U4] search and filter take cards away, and the counts say of how many", () => {
	const { doc, view } = born();
	const huddle = addCard(doc, { kind: "communication", title: "Huddle", ...by });
	addCard(doc, { kind: "communication", title: "Leaflet", ...by });
	const found = view(null, (card) => card.title === "Huddle");
	expect(found.sections.communication.shown.map((card) => card.id)).toEqual([huddle]);
	expect([found.shown, found.all]).toEqual([1, 2]);
	expect(found.slots).toEqual([]);
	// Only what is drawn is a stop: the first of them is what find leads to.
	expect(found.grid).toEqual([[], [], [], [huddle], [], [], []]);
	expect(foundIn(found)).toMatchObject({ aims: 0, communication: 1 });
	expect(found.barriers).toEqual([]);
});

test("[U4] a kind of People and place without a card keeps its slot; a card in the bin fills none", () => {
	const { doc, view } = born();
	const group = addCard(doc, { kind: "involvement", title: "Frontline group", ...by });
	const sites = addCard(doc, { kind: "colocation", title: "The hub", ...by });
	expect(view().slots.map(({ kind }) => kind)).toEqual(["skill", "history"]);
	binCard(doc, sites, by);
	expect(view().slots.map(({ kind }) => kind)).toEqual(["skill", "colocation", "history"]);
	expect(view().grid[4]).toEqual([group, "slot:skill", "slot:colocation", "slot:history"]);
});

test("[U4] a barrier stays a gap until a strategy answers it, and is a card once somebody writes to it", () => {
	const { doc, view } = born();
	addCard(doc, { kind: "strategy", title: "One shared list", links: ["barrier:B05"], ...by });
	const { barriers } = view();
	expect(barriers.filter(({ strategies }) => strategies > 0).map(({ card }) => card.id)).toEqual(["B05"]);
	expect(barriers.at(-1)?.card.id).toBe("B05");
	setPartner(doc, "B07", "wexmoor", true);
	expect(view().sections.barriers.all.map((card) => card.id)).toContain("B07");
	expect(view().barriers.map(({ card }) => card.id)).not.toContain("B07");
});

const wexmoor: PartnerView = {
	id: "wexmoor",
	name: "Wexmoor County Council",
	code: "WC",
	kind: "local_authority",
	colour: 2,
	pattern: 0,
	left: null,
};

test("[U5] each choice of the filter says how many cards it would show", () => {
	const { doc } = born();
	const aim = addCard(doc, { kind: "aim", title: "An aim", partners: ["wexmoor"], ...by });
	addCard(doc, { kind: "measure", title: "A measure", fields: { owner: "wexmoor" }, ...by });
	addCard(doc, { kind: "aim", title: "Nobody's", ...by });
	const live = liveCards(readPlan(doc));
	const counts = filterCounts(live, [wexmoor], (id) => id === aim);
	expect(counts.partners.get("wexmoor")).toBe(live.filter((card) => involves(card, "wexmoor")).length);
	expect(counts.partners.get("wexmoor")).toBe(2);
	expect(counts.warned).toBe(1);
});

test("[U5] the card that would close a gap is of the kind that answers the item first", () => {
	expect(kindFor("F04")).toBe("history");
	expect(kindFor("F08")).toBe("colocation");
	expect(kindFor("F10")).toBe("measure");
	expect(kindFor("B06")).toBe("strategy");
});

test("[U7] writing in a card's text draws no card again; a new title draws one", () => {
	const { doc } = born();
	const aim = addCard(doc, { kind: "aim", title: "An aim", ...by });
	addCard(doc, { kind: "aim", title: "Another", ...by });
	const faces = new Faces();
	const look = () => {
		const plan = readPlan(doc);
		return faces.of(liveCards(plan), {
			plan,
			partners: [wexmoor],
			today: "2026-03-12",
			attested: NOTHING_ATTESTED,
		});
	};
	const card = cardMap(doc, aim);
	const body = card && bodyOf(card);
	const title = card && titleOf(card);
	if (!body || !title) throw new Error("a card is made with all its containers");
	const paragraph = new Y.XmlElement("paragraph");
	paragraph.insert(0, [new Y.XmlText("a")]);
	body.insert(0, [paragraph]);
	const before = look();
	paragraph.insert(1, [new Y.XmlText("b")]);
	const typed = look();
	expect([...typed].every(([id, face]) => before.get(id) === face)).toBe(true);
	spliceText(title, "An aim, said better");
	const renamed = look();
	expect([...renamed].filter(([id, face]) => before.get(id) !== face).map(([id]) => id)).toEqual([aim]);
});
