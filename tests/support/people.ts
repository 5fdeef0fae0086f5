import { expect } from "@playwright/test";
import type { ActInput, ActName, ActResult } from "@/lib/acts";
import type { PlanView, Queries, QueryName } from "@/lib/queries";
import type { Role } from "@/lib/seat/may";
import type { Visitor } from "./browser";

/** A password that every test person has: long enough, and not a common one. */
export const PASSWORD = "quiet lanterns over water";

export const addressOf = (name: string) =>
	`${name.toLowerCase().replaceAll(/[^a-z]+/g, ".")}@partners.example`;

async function post(visitor: Visitor, path: string, data: unknown): Promise<unknown> {
	const answer = await visitor.context.request.post(path, { data, headers: { origin: visitor.site.url } });
	expect(answer.status(), `${path}: ${await answer.text()}`).toBe(200);
	return ((await answer.json()) as { done: unknown }).done;
}

/** Does an act as this visitor, through the same door that their screens use. */
export const act = <N extends ActName>(visitor: Visitor, name: N, input: ActInput<N>) =>
	post(visitor, `/api/acts/${name}`, input) as Promise<ActResult<N>>;

export async function ask<N extends QueryName>(
	visitor: Visitor,
	name: N,
	params: Record<string, string>,
): Promise<Queries[N]["answer"]> {
	const answer = await visitor.context.request.get(`/api/queries/${name}?${new URLSearchParams(params)}`);
	expect(answer.status(), name).toBe(200);
	const body = (await answer.json()) as { done?: Queries[N]["answer"] };
	return (body.done ?? body) as Queries[N]["answer"];
}

/** Makes the site's first account; the visitor is signed in with it. */
export const firstAccount = (visitor: Visitor, name: string) =>
	post(visitor, "/api/account/first", { name, email: addressOf(name), password: PASSWORD });

export interface Founded {
	plan: string;
	view: PlanView;
	/** By short code. */
	partner: (code: string) => string;
}

/** A first account, and a plan of three partners that it leads. The page is not opened yet. */
export async function foundPlan(
	lead: Visitor,
	name = "Maud Ellery",
	title = "Warm homes, quick discharge",
): Promise<Founded> {
	await firstAccount(lead, name);
	const { plan } = await act(lead, "create-plan", {
		title,
		place: "Wexmoor",
		model: "multi_agency_team",
		purpose: "People go home when they are ready.",
		start: null,
		cycle: "quarterly",
		own: { name: "Wexmoor County Council", code: "WC", kind: "local_authority" },
		others: [
			{ name: "Ashdene Hospitals", code: "AH", kind: "nhs_provider" },
			{ name: "Lantern Carers", code: "LC", kind: "voluntary" },
		],
	});
	const view = await ask(lead, "plan", { plan });
	return {
		plan,
		view,
		partner: (code) => view.partners.find((one) => one.code === code)?.id ?? "",
	};
}

/** Invites somebody and lets them sign up with the link, all through the doors. */
export async function join(
	lead: Visitor,
	visitor: Visitor,
	{ plan, partner, role, name }: { plan: string; partner: string; role: Role; name: string },
): Promise<void> {
	const { link } = await act(lead, "invite", {
		plan,
		partner,
		role,
		signatory: false,
		email: null,
		days: 14,
	});
	const token = link.split("#")[1];
	await post(visitor, "/api/account/sign-up", { token, name, email: addressOf(name), password: PASSWORD });
}

export async function seatOf(visitor: Visitor, plan: string, name: string): Promise<string> {
	const { seats } = await ask(visitor, "plan", { plan });
	return seats.find((one) => one.personName === name)?.id ?? "";
}
