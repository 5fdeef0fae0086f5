import type { ActInput } from "@/lib/acts";
import type { InboxItem } from "@/lib/attention/inbox";
import { newId } from "@/lib/ids";
import type { Queries, QueryName } from "@/lib/queries";
import type { Session } from "@/server/auth/session";
import { queryDoor } from "@/server/queries/query-door";
import { cookieOf, doAct, request, type TestSite } from "./site";

/** Asks a question as a screen does, through its door. */
export async function asks<N extends QueryName>(
	site: TestSite,
	person: Session,
	name: N,
	params: Record<string, string> = {},
): Promise<Queries[N]["answer"]> {
	const from = { cookie: await cookieOf(site, person) };
	const address = `/api/queries/${name}?${new URLSearchParams(params)}`;
	const answer = await queryDoor(request(site, address, undefined, from), name);
	const text = await answer.text();
	if (!answer.ok) throw new Error(`Expected an answer to ${name}, found ${text}`);
	return (JSON.parse(text) as { done: Queries[N]["answer"] }).done;
}

export const inboxOf = async (site: TestSite, person: Session): Promise<InboxItem[]> =>
	(await asks(site, person, "inbox")).items;

/** What waits for somebody, each as its kind and code, the latest first. */
export const waitsFor = async (site: TestSite, person: Session): Promise<string[]> =>
	(await inboxOf(site, person)).map(({ kind, code }) => (code ? `${kind} ${code}` : kind));

type Begun = ActInput<"start-thread">;

/** Somebody says something about a card that calls these by name. */
export async function says(
	site: TestSite,
	person: Session,
	plan: string,
	card: string,
	{
		text = "Who arranges this?",
		calls = [],
		assign = null,
	}: { text?: string; calls?: Begun["mentions"]; assign?: Begun["assign"] } = {},
): Promise<{ thread: string; comment: string }> {
	const [thread, comment] = [newId(), newId()];
	const named = calls.map(({ name }) => `@${name}`).join(" ");
	await doAct(site, person, "start-thread", {
		plan,
		thread,
		anchor: { on: "card", card },
		comment,
		text: `${text} ${named}`,
		mentions: calls,
		assign,
	});
	return { thread, comment };
}

export async function replies(
	site: TestSite,
	person: Session,
	plan: string,
	thread: string,
): Promise<string> {
	const comment = newId();
	await doAct(site, person, "reply", { plan, thread, comment, text: "We do.", mentions: [] });
	return comment;
}

export const person = (one: Session) => ({ kind: "person" as const, id: one.personId, name: one.personName });
