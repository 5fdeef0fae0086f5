import { plansWords } from "@/lib/i18n/en/plans";
import { words } from "@/lib/i18n/words";
import { PARTNER_CODE_MAX, PARTNER_CODE_MIN, PROSE_MAX, TITLE_MAX } from "@/lib/limits";
import type { ModelId } from "@/lib/review/catalogue";
import type { PartnerKind } from "@/lib/seat/partner-kinds";
import { suggestCode } from "@/lib/seat/suggest-code";

const said = plansWords.fresh.errors;

export interface TypedPartner {
	key: number;
	name: string;
	kind: PartnerKind | "";
	code: string;
	/** The person wrote the code; the name no longer changes it. */
	ownCode: boolean;
}

export type ReviewCycle = keyof typeof plansWords.fresh.cycles;

/** Everything typed in the wizard so far. */
export interface NewPlan {
	own: TypedPartner;
	title: string;
	place: string;
	model: ModelId | "";
	purpose: string;
	start: string;
	cycle: ReviewCycle;
	others: TypedPartner[];
}

export const blankPartner = (key: number): TypedPartner => ({
	key,
	name: "",
	kind: "",
	code: "",
	ownCode: false,
});

export const blankPlan = (): NewPlan => ({
	own: blankPartner(0),
	title: "",
	place: "",
	model: "",
	purpose: "",
	start: "",
	cycle: "quarterly",
	others: [blankPartner(1)],
});

export const nextKey = (plan: NewPlan) => Math.max(plan.own.key, ...plan.others.map((one) => one.key)) + 1;

/** A partner with another name gets another suggested code, until somebody writes their own. */
export function named(partner: TypedPartner, name: string, taken: readonly string[]): TypedPartner {
	return { ...partner, name, code: partner.ownCode ? partner.code : suggestCode(name, taken) };
}

export const isBlank = (partner: TypedPartner) =>
	!partner.name.trim() && !partner.kind && !partner.code.trim();

export type Wrong = Partial<Record<string, string | null>>;

const CODE = new RegExp(`^[\\p{L}\\p{N}]{${PARTNER_CODE_MIN},${PARTNER_CODE_MAX}}$`, "u");

/** What is wrong with one partner among all others, by "name-<key>", "kind-<key>", "code-<key>". */
export function wrongPartner(partner: TypedPartner, others: readonly TypedPartner[]): Wrong {
	const same = (a: string, b: string) =>
		a.trim().toLocaleLowerCase("en-GB") === b.trim().toLocaleLowerCase("en-GB");
	const rest = others.filter((one) => one.key !== partner.key && !isBlank(one));
	const { key, name, code } = partner;
	return {
		[`name-${key}`]: !name.trim()
			? said.name
			: rest.some((one) => same(one.name, name))
				? said.nameTwice
				: null,
		[`kind-${key}`]: partner.kind ? null : said.kind,
		[`code-${key}`]: !CODE.test(code.trim())
			? said.codeShort
			: rest.some((one) => same(one.code, code))
				? said.codeTwice
				: null,
	};
}

/** What is wrong with the plan's own words; a start in the past is only refused for a plan that begins here. [U23] */
export function wrongPlan(plan: NewPlan, today: string): Wrong {
	const title = plan.title.trim();
	const start = plan.start;
	return {
		title: !title ? said.title : title.length > TITLE_MAX ? said.titleLong(TITLE_MAX, title.length) : null,
		place: plan.place.trim().length > TITLE_MAX ? words.common.tooLong(TITLE_MAX) : null,
		model: plan.model ? null : said.model,
		purpose: plan.purpose.trim().length > PROSE_MAX ? said.purposeLong(PROSE_MAX) : null,
		start:
			start && !/^\d{4}-\d{2}-\d{2}$/.test(start)
				? said.startNotADate
				: start && start < today
					? said.startPast
					: null,
	};
}

const KEPT = "concordat.new-plan";

/** What was typed survives a reload of the page, in this tab only. */
export function keptPlan(): NewPlan {
	const kept = sessionStorage.getItem(KEPT);
	if (!kept) return blankPlan();
	try {
		return { ...blankPlan(), ...(JSON.parse(kept) as NewPlan) };
	} catch {
		return blankPlan(); // not ours, or from an older page: begin afresh
	}
}

export const keepPlan = (plan: NewPlan) => sessionStorage.setItem(KEPT, JSON.stringify(plan));
export const dropPlan = () => sessionStorage.removeItem(KEPT);
