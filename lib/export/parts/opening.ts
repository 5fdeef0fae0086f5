import { documentWords } from "@/lib/i18n/en/document";
import { words } from "@/lib/i18n/words";
import { isDate, longDate } from "@/lib/plan/dates";
import { briefPurpose } from "@/lib/plan/document";
import { proseJson } from "@/lib/plan/prose";
import { brokenFirst, planStanding } from "@/lib/readiness/plan-standing";
import { modelName } from "@/lib/review/catalogue";
import { type Block, paragraph } from "../block";
import { hasProse } from "../clause";
import type { Looking } from "../looking";
import { standingLine } from "../said";

const say = documentWords;

const standingOf = ({ source }: Looking) => planStanding(source.status, source.view, source.readiness);

/** "Live, 3 known gaps": said wherever a plan's status is, on paper too. [X9] */
function statusWords(looking: Looking): string {
	const { status, gaps, broken } = standingOf(looking);
	const since = brokenFirst(broken);
	return [
		words.plan.status[status],
		broken.length > 0 ? say.broken(broken.length, since && looking.day(since)) : "",
		gaps.length > 0 ? say.gapsKnown(gaps.length) : "",
	]
		.filter(Boolean)
		.join(", ");
}

function statusLine(looking: Looking): string {
	const { source } = looking;
	const { met, of } = source.readiness;
	const whole = looking.standing("plan");
	const gaps = looking.standing("known-gaps");
	const said = source.view.live
		? say.liveSince(looking.day(source.view.live.at))
		: whole && whole.kind !== "not-put"
			? `${say.wholePlan}: ${standingLine(looking, whole, "plan")}`
			: gaps && gaps.kind !== "not-put"
				? `${say.knownGaps}: ${standingLine(looking, gaps, "known-gaps")}`
				: say.notYetAgreed;
	return say.statusLine(statusWords(looking), met, of, said);
}

const dateWords = (date: string | null): string => (isDate(date) ? longDate(date) : "");

function starts(start: string | null, cycle: string | null): string {
	const cycles: Record<string, string> = say.cycles;
	return [dateWords(start) || say.noStart, cycle ? (cycles[cycle] ?? "") : ""].filter(Boolean).join(", ");
}

/** The title block: what the plan is, where, from when, and how it stands. */
export function opening(looking: Looking): Block[] {
	const { doc } = looking.source;
	const brief = looking.source.plan.brief;
	const agreed = looking.agreed?.brief;
	const title = (agreed?.title ?? brief.title).trim() || words.plan.untitled;
	const model = agreed ? agreed.model : brief.model;
	const purpose = proseJson(briefPurpose(doc));
	const { start, end, cycle } = agreed ?? brief;
	const place = (agreed ? agreed.place : brief.place).trim();
	const population = agreed ? agreed.population.join(" ") : brief.population.trim();
	const models = (agreed?.models ?? brief.models).filter((one) => one !== model);
	return [
		paragraph("kicker", [say.kicker, ...(model ? [modelName(model)] : [])].join(" · ")),
		{ kind: "heading", level: 1, id: "plan", text: title },
		...(agreed
			? agreed.purpose.map((line) => paragraph("lead", line))
			: hasProse(purpose)
				? [{ kind: "prose", node: purpose } as const]
				: []),
		...(looking.agreed && !agreed ? [paragraph("remark", say.briefIsDraft)] : []),
		{
			kind: "facts",
			rows: [
				{ label: say.place, text: place || say.noPlace },
				{ label: say.starts, text: starts(start, cycle) },
				{ label: say.ends, text: dateWords(end) },
				{ label: say.population, text: population },
				{ label: say.otherModels, text: models.map(modelName).join(", ") },
				{ label: say.statusLabel, text: statusLine(looking) },
				{
					label: say.whichText,
					text: looking.agreed ? say.agreedText : looking.source.past ? say.pastText : say.draftText,
				},
			].filter(({ text }) => text !== ""),
		},
	];
}

/** What stands at the foot of every page, so that a printout can be told from the live plan. */
export function foot(looking: Looking): string {
	const { day, time } = looking.source.made;
	const title =
		(looking.agreed?.brief?.title ?? looking.source.plan.brief.title).trim() || words.plan.untitled;
	const which = looking.agreed ? say.footAgreed : say.footOf(looking.source.status);
	return say.foot(title, which, longDate(day), time, standingOf(looking).gaps.length);
}
