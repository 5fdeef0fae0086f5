import { Extension, getSchema } from "@tiptap/core";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { proseExtensions } from "@/components/card/prose-extensions";
import { newId } from "@/lib/ids";
import { KIND_IDS } from "@/lib/plan/cards";
import { briefOf, cardMap, ROOTS } from "@/lib/plan/document";
import { PLAN_LAYOUT } from "@/lib/plan/layout";
import { makeCard } from "@/lib/plan/make-card";
import { layOut } from "@/lib/plan/seed";

const AT = "2026-03-12T10:42:00.000Z";

test.each(KIND_IDS)("[Y40] a card of the kind %s is made with exactly what the layout lists", (kind) => {
	const doc = new Y.Doc();
	const id = newId();
	doc.transact(() => makeCard(doc, { id, kind, code: "A1", order: "a0", created: AT, createdBy: "" }));
	const made = [...(cardMap(doc, id)?.keys() ?? [])].sort();
	expect(made).toEqual([...(PLAN_LAYOUT.cards.get(kind)?.keys() ?? [])].sort());
});

test("[Y40] a plan is laid out with every container of the brief, and with no name beside the layout's", () => {
	const doc = new Y.Doc();
	const brief = { title: "t", place: "p", model: "multi_agency_team", purpose: "" } as const;
	layOut(doc, { ...brief, start: AT.slice(0, 10), end: AT.slice(0, 10), cycle: "quarterly" }, AT);
	const keys = [...briefOf(doc).keys()];
	expect(keys.filter((key) => !PLAN_LAYOUT.brief.has(key))).toEqual([]);
	const containers = [...PLAN_LAYOUT.brief].filter(([, slot]) => "container" in slot).map(([key]) => key);
	expect(containers.filter((key) => !keys.includes(key))).toEqual([]);
	expect([...doc.share.keys()].filter((root) => !(ROOTS as readonly string[]).includes(root))).toEqual([]);
});

test("[Y44] every attribute that the editor may write is in the layout", () => {
	const quiet = Extension.create({ name: "quiet" });
	const schema = getSchema(proseExtensions(new Y.Doc().getXmlFragment("prose"), quiet));
	// Only ever on the screen: it is null in the text, and null is not written.
	const shown = new Set(["dir"]);
	for (const [name, { spec }] of [...Object.entries(schema.nodes), ...Object.entries(schema.marks)]) {
		const written = Object.keys(spec.attrs ?? {}).filter((key) => !shown.has(key));
		const listed = PLAN_LAYOUT.nodes.get(name) ?? PLAN_LAYOUT.marks.get(name);
		expect([name, written.filter((key) => !listed?.has(key))]).toEqual([name, []]);
	}
});
