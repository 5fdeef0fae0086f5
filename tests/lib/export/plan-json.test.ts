import { expect, test } from "vitest";
import * as Y from "yjs";
import { exportName, exportPlan } from "@/lib/export/plan-json";
import { toPlan } from "@/lib/import/convert";
import { readPlanFile } from "@/lib/import/plan-file";
import { assignCodes } from "@/lib/plan/codes";
import { bodyOf, cardMap } from "@/lib/plan/document";
import { addCard, binCard, setPart } from "@/lib/plan/edit";
import { appendParagraphs } from "@/lib/plan/prose";
import { bigPlan } from "../../support/big-plan";
import { AT, ada, clinic, harbour, newPlan, PARTNERS } from "../../support/plans";

const ROW = { id: "x", title: "", place: "", model: "strategic_level", status: "draft" };
const partners = PARTNERS.map((partner) => ({ ...partner, kind: "other" }));

test("[I6] an export holds every word, binned cards too, with amounts as people write them", () => {
	const doc = newPlan();
	const need = addCard(doc, {
		kind: "resource",
		title: "Posts",
		fields: { resource: "staff", need: 250, provider: clinic.id, year: 2026, certainty: "at_risk" },
		texts: { stream: "Winter fund" },
		partners: [clinic.id, harbour.id],
		links: ["factor:F07"],
		...ada,
	});
	const gone = addCard(doc, { kind: "role", title: "Old task", links: [`card:${need}`], ...ada });
	setPart(doc, gone, harbour.id, "AR");
	const card = cardMap(doc, gone);
	const body = card && bodyOf(card);
	if (body) appendParagraphs(body, ["Kept in the bin."]);
	assignCodes(doc, [need, gone]);
	binCard(doc, gone, ada);
	const out = exportPlan(doc, ROW, partners, AT);
	expect(out).toMatchObject({
		format: "concordat-plan",
		version: 2,
		title: "Safe harbour",
		start: "2026-04-01",
	});
	expect(out.cards.find(({ code }) => code === "S1")).toMatchObject({
		fields: { resource: "staff", need: 2.5, provider: "CL", year: "2026/27", certainty: "at_risk" },
		words: { resource: "Staff", certainty: "At risk" },
		texts: { stream: "Winter fund" },
		partners: ["HB", "CL"],
		factors: ["F07"],
		deleted: null,
	});
	expect(out.cards.find(({ code }) => code === "R1")).toMatchObject({
		title: "Old task",
		text: "Kept in the bin.",
		parts: { HB: "AR" },
		cards: ["S1"],
		deleted: { at: AT },
	});
});

test("[I5] a plan of three hundred cards comes back equal from its export", () => {
	const { doc, partners: all } = bigPlan(300);
	const first = exportPlan(doc, ROW, all, AT);
	expect(first.cards).toHaveLength(300);
	const read = readPlanFile(JSON.parse(JSON.stringify(first)));
	if ("wrong" in read) throw new Error(read.wrong.where);
	const made = toPlan(read.ok, { at: AT });
	expect(made.report).toMatchObject({ lost: 0, keptAsText: [] });
	const copy = new Y.Doc();
	Y.applyUpdate(copy, made.update);
	expect(exportPlan(copy, ROW, made.partners, AT)).toEqual(first);
});

test("[I5] an edited export keeps what was written into it, as text", () => {
	const doc = newPlan();
	const aim = addCard(doc, { kind: "aim", title: "Aim", ...ada });
	assignCodes(doc, [aim]);
	const out = JSON.parse(JSON.stringify(exportPlan(doc, ROW, partners, AT)));
	const edited = out.cards.find(({ code }: { code: string }) => code === "A1");
	edited.fields.target = "next spring";
	edited.mood = "hopeful";
	out.status = "live";
	out.remark = "Written by hand";
	const read = readPlanFile(out);
	if ("wrong" in read) throw new Error(read.wrong.where);
	const made = toPlan(read.ok, { at: AT });
	expect(made.report.lost).toBe(0);
	expect(made.report.keptAsText).toEqual([
		{ card: "Brief", field: "remark", text: "Written by hand" },
		{ card: "A1", field: "fields.target", text: "next spring" },
		{ card: "A1", field: "mood", text: "hopeful" },
	]);
	expect(made.report.notes.join()).toContain("begins as a draft");
});

test("[I6] the same big plan is made every time", () => {
	expect(exportPlan(bigPlan(60).doc, ROW, [], AT)).toEqual(exportPlan(bigPlan(60).doc, ROW, [], AT));
});

test("[I6] an export's file name is safe on every disk", () => {
	expect(exportName("Home from Hospital: Wexmoor")).toBe("home-from-hospital-wexmoor.plan.json");
	expect(exportName("../../etc/passwd")).toBe("etc-passwd.plan.json");
	expect(exportName("医院")).toBe("plan.plan.json");
});
