import { expect, test } from "vitest";
import { nextStep } from "@/components/agreement/next-step";
import { whoDecides } from "@/components/agreement/who-decides";
import { type Decision, type Round, standing } from "@/lib/agreement/standing";
import { cardSubject } from "@/lib/agreement/subject";
import type { CardDraft } from "@/lib/plan/read";
import { ASHDENE, decision, LANTERN, nameOf, round, seat, WEXMOOR } from "./attested";

const SUBJECT = cardSubject("c1");
const card = { id: "c1", title: "One shared list", deleted: null } as CardDraft;
const first = round(1, SUBJECT);

const step = (
	who: Parameters<typeof seat>[2],
	{
		decisions = [],
		digest = "one",
		rounds = [first],
		...more
	}: {
		decisions?: Decision[];
		digest?: string;
		rounds?: Round[];
		card?: CardDraft;
		here?: string[];
		mayDraft?: boolean;
		subject?: string;
		live?: boolean;
	} = {},
) =>
	nextStep({
		subject: SUBJECT,
		standing: rounds.length === 0 ? undefined : standing(digest, rounds, decisions, () => true),
		card,
		seat: seat("Kesia", WEXMOOR, who),
		here: [ASHDENE, WEXMOOR],
		live: false,
		mayDraft: false,
		...more,
	});

const nothing = { put: null, decide: false, change: false, withdraw: false, restore: false };

test("[A25] an editor puts words to partners and does not decide; a signatory decides and puts nothing", () => {
	expect(step({ role: "editor" }, { rounds: [] })).toMatchObject({ ...nothing, put: "put" });
	expect(step({ role: "viewer" }, { rounds: [] })).toMatchObject(nothing);
	expect(step({ role: "editor" })).toMatchObject(nothing);
	expect(step({ signatory: true })).toMatchObject({ ...nothing, decide: true });
});

test("[A25] a signatory of a partner that was not asked decides nothing", () => {
	const asked = standing("one", [first], [], () => true);
	expect(
		nextStep({
			subject: SUBJECT,
			standing: asked,
			card,
			seat: seat("Bettina", LANTERN, { signatory: true }),
			here: [ASHDENE, WEXMOOR],
			live: false,
			mayDraft: false,
		}),
	).toMatchObject(nothing);
});

test("[A25] a decision may change or be taken back while others decide, and only be withdrawn once in force", () => {
	const agreed = decision(2, first, WEXMOOR);
	expect(step({ signatory: true }, { decisions: [agreed] })).toMatchObject({ change: true, withdraw: true });
	const inForce = [agreed, decision(3, first, ASHDENE)];
	expect(step({ signatory: true }, { decisions: inForce })).toMatchObject({ change: false, withdraw: true });
	const reserved = [decision(2, first, WEXMOOR, "reservation", "Not in June"), decision(3, first, ASHDENE)];
	expect(step({ signatory: true }, { decisions: reserved })).toMatchObject({ change: true, withdraw: true });
});

test("[A25] words that moved are put as new text, and restored by whoever drafts", () => {
	const decisions = [decision(2, first, WEXMOOR), decision(3, first, ASHDENE)];
	const moved = { decisions, digest: "two" };
	expect(step({ role: "editor" }, { ...moved, mayDraft: true })).toMatchObject({
		...nothing,
		put: "putNew",
		restore: true,
	});
	expect(step({ signatory: true }, moved)).toMatchObject(nothing);
});

test("[A25] a partner that joined later is asked by putting the words again", () => {
	const decisions = [decision(2, first, WEXMOOR), decision(3, first, ASHDENE)];
	expect(step({ role: "lead" }, { decisions })).toMatchObject({ put: null });
	expect(step({ role: "lead" }, { decisions, here: [ASHDENE, WEXMOOR, LANTERN] })).toMatchObject({
		put: "putAgain",
	});
});

test("[A25] nothing is done about a card in the bin, and nothing is put that has no title", () => {
	const binned = { ...card, deleted: { at: "", by: "" } };
	const all = { role: "lead", signatory: true } as const;
	expect(step(all, { card: binned, mayDraft: true })).toMatchObject(nothing);
	expect(step(all, { card: { ...card, title: " " }, rounds: [] })).toMatchObject({ untitled: true });
});

test("[A25] a live plan is not decided on again, and the whole plan is put elsewhere", () => {
	const plan = round(1, "plan");
	const whole = { rounds: [plan], subject: "plan" };
	expect(step({ role: "lead", signatory: true }, whole)).toMatchObject({ ...nothing, decide: true });
	expect(step({ role: "lead", signatory: true }, { ...whole, live: true })).toMatchObject(nothing);
});

test("[A25] whoever is no signatory reads who decides, and everybody reads who has nobody to", () => {
	const open = standing("one", [first], [], () => true);
	const oriel = seat("Oriel Pennock", WEXMOOR, { role: "lead", planLead: true });
	const kesia = seat("Kesia Dunmore", WEXMOOR, { signatory: true });
	const imara = seat("Imara Holloway", ASHDENE, { role: "lead" });
	const tobin = seat("Tobin Sarkar-Lee", ASHDENE, { signatory: true });
	const read = (me: typeof oriel, seats: (typeof oriel)[]) => whoDecides(open, me, seats, nameOf);
	expect(read(oriel, [oriel, kesia, tobin])).toEqual(["Only a signatory decides: Kesia Dunmore."]);
	expect(read(kesia, [oriel, kesia, tobin])).toEqual([]);
	expect(read(kesia, [oriel, kesia, imara])).toEqual([
		"Ashdene has no signatory on this plan, so nobody can decide for it. Ask Imara Holloway to name one.",
	]);
	expect(read(kesia, [oriel, kesia])).toEqual([
		"Ashdene has no signatory on this plan, so nobody can decide for it. Ask Oriel Pennock to name one.",
	]);
	expect(read(seat("Bettina", LANTERN, { signatory: true }), [kesia, tobin])).toEqual([
		"Lantern was not asked on these words.",
	]);
});
