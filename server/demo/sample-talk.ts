import type * as Y from "yjs";
import { type Anchor, aboutOf } from "@/lib/comment/anchor";
import { anchorWords } from "@/lib/comment/anchor-words";
import type { Named } from "@/lib/comment/thread";
import type { Json } from "@/lib/history/canonical";
import { newId } from "@/lib/ids";
import { bodyOf, cardMap } from "@/lib/plan/document";
import { shortNames } from "@/lib/plan/partner-name";
import { readCards } from "@/lib/plan/read";
import { isFactor } from "@/lib/review/catalogue";
import type { Attested, Given } from "./sample-attested";
import { momentIn } from "./sample-edits";
import type { SampleThread } from "./sample-threads";

/** What the sample's people said to each other before today, as the acts write it. */
export function talk(given: Given): Attested[] {
	const { history, story } = given.sample;
	return story.threads.flatMap((thread) => inThread(given, history.now, thread));
}

function inThread(given: Given, doc: Y.Doc, thread: SampleThread): Attested[] {
	const { planId } = given;
	const id = newId();
	const anchor = anchorOf(given, doc, thread);
	const about = aboutOf(anchor);
	const said = thread.said.map(([name, on, words, calls = []], index): Attested => {
		const by = personOf(given, name);
		const at = momentIn(on, given.day);
		const comment = newId();
		const mentions = calls.map((call) => named(given, call));
		return {
			...by,
			act: index === 0 ? "start-thread" : "reply",
			at,
			entry: index === 0 ? { thread: id, comment, about, assigned: null } : { thread: id, comment, about },
			rows: (entry) => ({
				threads: index === 0 ? [{ id, planId, entry, about, anchor, ...by, at }] : [],
				comments: [{ id: comment, planId, threadId: id, entry, about, words, mentions, ...by, at }],
			}),
		};
	});
	const step = (
		kind: "assign" | "resolve",
		{ by: name, on }: { by: string; on: string },
		more: { assignee?: Named; due?: string },
		entry: { [key: string]: Json },
	): Attested => {
		const by = personOf(given, name);
		const at = momentIn(on, given.day);
		return {
			...by,
			act: `${kind}-thread`,
			at,
			entry: { thread: id, about, ...entry },
			rows: (place) => ({
				threadSteps: [{ id: newId(), planId, threadId: id, entry: place, step: kind, ...more, ...by, at }],
			}),
		};
	};
	const { assigned, resolved } = thread;
	if (assigned) {
		const { kind, id: to, name } = named(given, assigned.to);
		const due = given.day(assigned.due);
		const more = { assignee: { kind, id: to, name }, due };
		said.push(step("assign", assigned, more, { to: { kind, id: to }, due }));
	}
	if (resolved) said.push(step("resolve", resolved, {}, {}));
	return said;
}

function anchorOf({ sample }: Given, doc: Y.Doc, { of, cell, field, words }: SampleThread): Anchor {
	if (isFactor(of)) return { on: "factor", factor: of };
	const card = readCards(doc).find(({ code }) => code === of)?.id;
	if (!card) throw new Error(`The sample has no card ${of}`);
	if (field) return { on: "field", card, field };
	if (cell) return { on: "cell", card, partner: sample.partners.find(({ code }) => code === cell)?.id ?? "" };
	const map = cardMap(doc, card);
	const body = map && bodyOf(map);
	if (!words || !body) return { on: "card", card };
	const anchor = anchorWords(card, body, words);
	if (!anchor) throw new Error(`The sample's card ${of} does not say: ${words}`);
	return anchor;
}

function personOf({ people }: Given, name: string) {
	const found = people.find((one) => one.name === name);
	if (!found) throw new Error(`Nobody of the sample is called ${name}`);
	return { personId: found.id, partnerId: found.partnerId };
}

function named({ people, sample }: Given, call: string): Named {
	const partners = sample.partners.map((one) => ({ ...one, left: null }));
	const partner = partners.find(({ code }) => code === call);
	if (partner) return { kind: "partner", id: partner.id, name: shortNames(partners).get(partner.id) ?? call };
	const person = people.find(({ name }) => name === call);
	if (!person) throw new Error(`Nobody of the sample is called ${call}`);
	return { kind: "person", id: person.id, name: call };
}
