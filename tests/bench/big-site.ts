import type * as Y from "yjs";
import { exportPlan } from "@/lib/export/plan-json";
import { bigPlan } from "../support/big-plan";
import { PASSWORD } from "../support/people";
import type { RunningServer } from "../support/server";

export const CARDS = 300;
const PEOPLE = 10;

/** Somebody with a seat in the plan, as a browser or a socket needs to be them. */
export interface Seated {
	cookie: { name: string; value: string };
}

export interface BigSite {
	plan: string;
	people: Seated[];
}

/** An account's door: signs somebody in and gives their cookie. */
async function knock<T>(
	site: RunningServer,
	path: string,
	body: unknown,
	cookie = "",
): Promise<{ done: T; seated: Seated }> {
	const answer = await fetch(`${site.url}${path}`, {
		method: "POST",
		headers: { "content-type": "application/json", origin: site.url, cookie },
		body: JSON.stringify(body),
	});
	if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
	const [name = "", value = ""] = (answer.headers.get("set-cookie") ?? "").split(";")[0]?.split("=") ?? [];
	return { done: ((await answer.json()) as { done: T }).done, seated: { cookie: { name, value } } };
}

export const cookieOf = ({ cookie }: Seated) => `${cookie.name}=${cookie.value}`;

/** A site with the plan of 300 cards and ten people in it, all through the doors that people use. */
export async function makeBigSite(site: RunningServer): Promise<BigSite> {
	const person = (n: number) => ({
		name: `Person ${n}`,
		email: `person${n}@partners.example`,
		password: PASSWORD,
	});
	const { seated: first } = await knock(site, "/api/account/first", person(0));
	const big = bigPlan(CARDS);
	const file = exportPlan(
		big.doc,
		{
			id: "big",
			title: "A plan of three hundred cards",
			place: "Everywhere",
			model: "strategic_level",
			status: "draft",
		},
		big.partners,
		new Date().toISOString(),
	);
	const own = big.partners[0]?.code;
	const { done } = await knock<{ plan: string }>(site, "/api/plans/import", { file, own }, cookieOf(first));
	const { plan } = done;

	const view = (await (
		await fetch(`${site.url}/api/queries/plan?plan=${plan}`, { headers: { cookie: cookieOf(first) } })
	).json()) as { done?: { partners: { id: string }[] }; partners?: { id: string }[] };
	const partners = (view.done ?? view).partners ?? [];
	const people: Seated[] = [first];
	for (let n = 1; n < PEOPLE; n++) {
		const partner = partners[0]?.id ?? "";
		const input = { plan, partner, role: "editor", signatory: false, email: null, days: 14 };
		const { done: invited } = await knock<{ link: string }>(site, "/api/acts/invite", input, cookieOf(first));
		const token = invited.link.split("#")[1];
		people.push((await knock(site, "/api/account/sign-up", { token, ...person(n) })).seated);
	}
	big.doc.destroy();
	return { plan, people };
}

/** Ids of cards whose text people can type in, as a client's own document has them. */
export function writableCards(doc: Y.Doc): string[] {
	const cards = doc.getMap<Y.Map<unknown>>("cards");
	return [...cards.entries()]
		.filter(([, card]) => card.get("deleted") === null && card.get("kind") !== "barrier")
		.map(([id]) => id);
}
