import { expect, test } from "vitest";
import type { LiveStart, Notice } from "@/lib/agreement/attested";
import { cardDigest, planWording } from "@/lib/agreement/wording";
import { binCard, setBrief, setField, setPart } from "@/lib/plan/edit";
import { readPlan } from "@/lib/plan/read";
import { gapLines } from "@/lib/readiness/gap-lines";
import { changedSinceStart } from "@/lib/readiness/plan-now";
import { brokenFirst, lacksOnRecord, planStanding } from "@/lib/readiness/plan-standing";
import { Plan, readyPlan } from "../../support/plan-story";
import { AT, ada, clinic, harbour, shelter } from "../../support/plans";

const LATER = "2026-05-04T09:00:00.000Z";
const LATEST = "2026-05-06T09:00:00.000Z";

/** The plan went live with the words that it has now. */
function started(plan: Plan, gaps: readonly string[] = []): LiveStart {
	const wording = planWording(plan.doc, readPlan(plan.doc));
	const cards = Object.entries(wording.cards).map(([id, words]) => [id, cardDigest(words)]);
	const live = {
		round: "r",
		at: AT,
		brief: cardDigest(wording.brief),
		cards: Object.fromEntries(cards),
		gaps,
	};
	plan.view = { ...plan.view, live };
	return live;
}

function noticed(plan: Plan, event: Notice["event"], of: string, at: string): void {
	const notice = { entry: plan.view.entry, at, event, of, editors: [] };
	plan.view = { ...plan.view, notices: [...plan.view.notices, notice] };
}

const standingOf = (plan: Plan, status: Parameters<typeof planStanding>[0]) =>
	planStanding(status, plan.view, plan.now().readiness);

test("[G7] a draft that meets every condition is ready, and is a draft again when one breaks", () => {
	const { plan, role } = readyPlan();
	expect(standingOf(plan, "draft").status).toBe("ready");
	setPart(plan.doc, role, clinic.id, "R");
	expect(standingOf(plan, "draft").status).toBe("draft");
	expect(standingOf(plan, "ready").status).toBe("draft");
	expect(standingOf(plan, "closed")).toEqual({ status: "closed", gaps: [], broken: [] });
});

test("[G7] what was not reckoned yet is not ready", () => {
	const nothing = { checks: [], met: 0, of: 0, unmet: [], ready: true };
	expect(planStanding("draft", { live: null, notices: [] }, nothing).status).toBe("draft");
});

test("[G7] a live plan stays live: an unmet condition that it did not start with is broken since the server saw it", () => {
	const { plan, role, resource } = readyPlan();
	setField(plan.doc, resource, "committed", 150);
	started(plan, [`resources:${resource}`]);
	expect(standingOf(plan, "live")).toMatchObject({ status: "live", broken: [] });
	expect(standingOf(plan, "live").gaps.map(({ key }) => key)).toEqual([`resources:${resource}`]);

	setPart(plan.doc, role, clinic.id, "R");
	const key = `accountable:${role}`;
	expect(standingOf(plan, "live").broken).toMatchObject([{ unmet: { key }, since: null }]);
	noticed(plan, "broken", key, AT);
	noticed(plan, "met", key, LATER);
	expect(standingOf(plan, "live").broken).toMatchObject([{ unmet: { key }, since: null }]);
	noticed(plan, "broken", key, LATEST);
	expect(standingOf(plan, "live").broken).toMatchObject([{ unmet: { key }, since: LATEST }]);

	setPart(plan.doc, role, clinic.id, "A");
	setField(plan.doc, resource, "committed", 200);
	expect(standingOf(plan, "live")).toEqual({ status: "live", gaps: [], broken: [] });
});

test("[G7] a plan is broken since its first broken condition", () => {
	const { plan, role, resource } = readyPlan();
	started(plan);
	setPart(plan.doc, role, clinic.id, "R");
	setField(plan.doc, resource, "committed", 150);
	expect(brokenFirst(standingOf(plan, "live").broken)).toBe(null);
	noticed(plan, "broken", `accountable:${role}`, LATEST);
	noticed(plan, "broken", `resources:${resource}`, LATER);
	expect(brokenFirst(standingOf(plan, "live").broken)).toBe(LATER);
});

test("[G6] a card that says something else than at the start is listed, and is not when its words come back", () => {
	const { plan, aim, role } = readyPlan();
	const live = started(plan);
	const changed = () => changedSinceStart(plan.doc, readPlan(plan.doc), live);
	expect(changed()).toEqual({ brief: false, cards: [], gone: 0 });

	setField(plan.doc, aim, "target", "2027-01-01");
	setPart(plan.doc, role, shelter.id, "I");
	const added = plan.add("role", "Closes the door in the morning");
	expect(changed().cards.map(({ id }) => id)).toEqual([aim, role, added]);

	setField(plan.doc, aim, "target", null);
	binCard(plan.doc, added, ada);
	binCard(plan.doc, role, ada);
	setBrief(plan.doc, "place", "The other coast");
	expect(changed()).toMatchObject({ brief: true, cards: [], gone: 1 });
});

test("[G8] unmet conditions are recorded in one sentence a sort, with codes in the plan's order", () => {
	const plan = new Plan();
	const first = plan.add("aim", "First");
	const second = plan.add("aim", "Second");
	const keys = [
		`aims:${second}`,
		`aims:${first}`,
		"aims:gone-since",
		"accountable:none",
		"barriers:B10",
		"barriers:B02",
		`audiences:partner:${shelter.id}`,
		`audiences:partner:${harbour.id}`,
		`measures:${first}`,
	];
	const lines = gapLines(keys, readPlan(plan.doc), plan.partners);
	expect(lines.map(({ text, names }) => [text, ...names])).toEqual([
		["2 barriers without an agreed strategy", "B2", "B10"],
		["3 aims not agreed", "First", "Second", "a card that is gone"],
		["No responsibility is written"],
		["2 partners neither sending nor receiving anything", "Harbour", "Shelter"],
		["1 aim without a measure with a baseline", "First"],
	]);
});

test("[G8] every gap that is recorded is in one of the sentences", () => {
	const plan = new Plan();
	plan.add("role", "A role");
	plan.add("resource", "A resource");
	plan.add("communication", "An audience");
	const { unmet } = plan.now().readiness;
	const lines = gapLines(
		unmet.map(({ key }) => key),
		readPlan(plan.doc),
		plan.partners,
	);
	expect(lines.reduce((sum, { count }) => sum + count, 0)).toBe(unmet.length);
});

test("[G5] consents to known gaps stand until a gap is added or a word changes; one that closes takes nothing away", () => {
	const { plan, role, resource, aim } = readyPlan();
	setField(plan.doc, resource, "committed", 150);
	setPart(plan.doc, role, clinic.id, "R");
	const gaps = plan.now().readiness.unmet.map(({ key }) => key);
	expect(gaps).toHaveLength(2);
	plan.agree("known-gaps", { reason: "Winter is here.", gaps });
	const kind = () => plan.now().attested.standings.get("known-gaps")?.kind;
	expect(kind()).toBe("in-force");

	plan.say(`card:${aim}`, shelter, "withdraw", "No longer.");
	expect(kind()).toBe("lapsed");
	plan.agree(`card:${aim}`);
	expect(kind()).toBe("in-force");

	setField(plan.doc, aim, "target", "2027-01-01");
	expect(kind()).toBe("lapsed");
	setField(plan.doc, aim, "target", null);
	expect(kind()).toBe("in-force");
});

test("[G5] one partner that does not consent keeps the plan waiting", () => {
	const plan = new Plan();
	const gaps = plan.now().readiness.unmet.map(({ key }) => key);
	plan.put("known-gaps", { reason: "Winter is here.", gaps });
	plan.say("known-gaps", harbour, "agree").say("known-gaps", clinic, "object", "Not without money.");
	const standing = plan.now().attested.standings.get("known-gaps");
	expect(standing).toMatchObject({ kind: "objected", agreed: 1, objections: 1, asked: 3 });
});

test("[G5] a plan that was never asked for has no standing", () => {
	expect(new Plan().now().attested.standings.has("known-gaps")).toBe(false);
});

test("[G7] a list of plans tells what a live plan lacks from its ledger alone", () => {
	const notice = (entry: number, event: "broken" | "met" | "lapsed", of: string) => ({
		entry,
		event,
		of,
		at: `2026-05-0${entry}T09:00:00.000Z`,
		editors: [],
	});
	const notices = [
		notice(1, "broken", "aims:a"),
		notice(2, "lapsed", "card:a"),
		notice(3, "broken", "clear:r"),
		notice(4, "met", "aims:a"),
		notice(5, "met", "barriers:B01"),
		notice(6, "broken", "aims:b"),
	];
	expect(lacksOnRecord(["barriers:B01", "barriers:B02"], notices)).toEqual({
		gaps: 1,
		broken: 2,
		since: "2026-05-03T09:00:00.000Z",
	});
	expect(lacksOnRecord([], [])).toEqual({ gaps: 0, broken: 0, since: null });
});
