// @vitest-environment jsdom

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DecisionForm } from "@/components/agreement/decision-form";
import { keptAnswers } from "@/components/agreement/kept-answer";
import { ToastProvider } from "@/components/ui/toast";
import { cardSubject } from "@/lib/agreement/subject";
import { agreementBox } from "@/lib/i18n/en/agreement-box";
import { words } from "@/lib/i18n/words";
import { REASON_MAX } from "@/lib/limits";
import { soon } from "../../support/soon";
import { draw } from "../ui/draw";
import { PARTNERS, round, seat, WEXMOOR } from "./attested";

const SUBJECT = cardSubject("c1");
const kesia = seat("Kesia Dunmore", WEXMOOR, { signatory: true });
const room = { online: true };

vi.mock("next/navigation", () => ({ useRouter: () => ({ push: () => undefined }) }));
vi.mock("@/components/room/plan-room", () => ({
	useRoom: () => ({
		view: { plan: { id: "p1", status: "draft" }, partners: PARTNERS, seats: [kesia] },
		me: { personId: kesia.personId, personName: kesia.personName, seat: kesia },
		online: room.online,
	}),
	usePlanDraft: () => ({ cards: [{ id: "c1", code: "B5.1", title: "One shared list", deleted: null }] }),
	usePlanNow: () => ({ readiness: { unmet: [] } }),
}));

const sent: { name: string; body: Record<string, unknown> }[] = [];
let verdict: object = { done: { live: false } };
let wordsHere = true;
const done = vi.fn();

beforeEach(() => {
	sent.length = 0;
	verdict = { done: { live: false } };
	wordsHere = true;
	room.online = true;
	done.mockClear();
	keptAnswers.drop("p1", SUBJECT);
	vi.stubGlobal("fetch", (path: string, init: RequestInit) => {
		if (path.includes("/queries/wording")) {
			const body = { digest: "one", text: "{}", capturedAt: "", names: {}, prose: null };
			return wordsHere ? Promise.resolve(Response.json({ done: body })) : new Promise(() => undefined);
		}
		sent.push({ name: path, body: JSON.parse(String(init.body)) as Record<string, unknown> });
		return Promise.resolve(Response.json(verdict));
	});
});
afterEach(() => vi.unstubAllGlobals());

async function form(more: { consent?: boolean } = {}) {
	const page = draw(
		<QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
			<ToastProvider>
				<DecisionForm round={round(1, SUBJECT, { number: 2 })} onDone={done} {...more} />
			</ToastProvider>
		</QueryClientProvider>,
	);
	await act(async () => new Promise((settled) => setTimeout(settled, 20)));
	const radio = (name: string) =>
		[...page.querySelectorAll("label")]
			.find((one) => one.textContent?.startsWith(name))
			?.querySelector("input");
	return {
		page,
		radio,
		choose: (name: string) => act(() => radio(name)?.click()),
		write: (text: string) =>
			act(() => {
				const area = page.querySelector("textarea");
				if (!area) throw new Error("There is nowhere to write");
				Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(area, text);
				area.dispatchEvent(new Event("input", { bubbles: true }));
			}),
		send: () =>
			act(async () => {
				page.querySelector<HTMLButtonElement>("form button[type=submit]")?.click();
				await new Promise((settled) => setTimeout(settled, 20));
			}),
		/** A busy computer takes its time: what is said is waited for. */
		says: (text: string) => act(() => soon(() => expect(page.textContent).toContain(text))),
	};
}

test("[A26] it says for whom one decides and on which text version, and sends the digest of those words", async () => {
	const { page, choose, send } = await form();
	expect(page.textContent).toContain("You decide for Wexmoor");
	expect(page.textContent).toContain("On text version 2");
	await choose("Agree");
	await send();
	await act(() => soon(() => expect(done).toHaveBeenCalledOnce()));
	expect(sent).toEqual([
		{
			name: "/api/acts/decide",
			body: { plan: "p1", round: "round 1", digest: "one", answer: "agree", reason: "" },
		},
	]);
});

test("[A26] a reason that is too long is refused under its field, and nothing of it is cut", async () => {
	const { page, choose, write, send, says } = await form();
	const long = "a".repeat(REASON_MAX + 1);
	await choose("Object");
	await write(long);
	await send();
	await says(words.common.tooMuch(1, REASON_MAX));
	expect(page.querySelector("textarea")?.value).toBe(long);
	expect(sent).toEqual([]);
	await write(long.slice(1));
	await send();
	await act(() => soon(() => expect(sent).toHaveLength(1)));
	expect(sent[0]?.body).toMatchObject({ reason: long.slice(1) });
});

test("[A26] a reservation and an objection need a reason; nothing is sent without", async () => {
	const { choose, write, send, says } = await form();
	await send();
	await says(agreementBox.form.choose);
	await choose("Object");
	await send();
	await says(agreementBox.form.reasonMissing);
	expect(sent).toEqual([]);
	await write("Not before June.");
	await send();
	await act(() => soon(() => expect(sent).toHaveLength(1)));
	expect(sent[0]?.body).toMatchObject({ answer: "object", reason: "Not before June." });
});

test("[A26] nothing is sent before the exact words are here, or without a network", async () => {
	wordsHere = false;
	const waiting = await form();
	await waiting.choose("Agree");
	await waiting.send();
	await waiting.says(agreementBox.form.readFirst);
	wordsHere = true;
	room.online = false;
	const offline = await form();
	await offline.choose("Agree");
	await offline.send();
	await offline.says(agreementBox.who.waitsOnline);
	expect(sent).toEqual([]);
});

test("[A26] to known gaps a partner consents or does not", async () => {
	const { page, radio } = await form({ consent: true });
	expect([...page.querySelectorAll("label")].map((one) => one.textContent)).toEqual([
		"Consent",
		"Do not consent",
	]);
	expect(radio("Consent")).toBeTruthy();
});

test("[A27] a decision on words that moved says it was not recorded, and what was typed is kept", async () => {
	verdict = { refused: "wording-changed", sentence: "" };
	const { page, choose, write, send } = await form();
	await choose("Object");
	await write("Not before June.");
	await send();
	await act(() => soon(() => expect(page.querySelector("[role=alert] .toast")).not.toBeNull()));
	expect(done).not.toHaveBeenCalled();
	const said = page.querySelector("[role=alert] .toast")?.textContent ?? "";
	expect(said).toContain("The decision for Wexmoor was not recorded");
	expect(said).toContain("The text of B5.1 changed while you were deciding, so nothing was saved.");
	expect(said).toContain(agreementBox.form.seeChange);
	expect(said).toContain(agreementBox.form.notNow);
	expect(page.querySelector("textarea")?.value).toBe("Not before June.");

	const next = await form();
	expect(next.radio("Object")?.checked).toBe(true);
	expect(next.page.querySelector("textarea")?.value).toBe("Not before June.");
	verdict = { done: { live: false } };
	await next.send();
	await act(() => soon(() => expect(sent).toHaveLength(2)));
	expect(keptAnswers.get("p1", SUBJECT)).toBeUndefined();
});
