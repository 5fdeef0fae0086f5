import type { PersonId, PlanId } from "@/lib/ids";
import type { PlanView } from "@/lib/queries";
import type { UnsentMark } from "./saved-state";

/**
 * What this browser keeps of plans, by name. Words live in IndexedDB, one database a person, plan and epoch: one
 * person's words must never be sent as another's, nor into another history. Small marks live in localStorage,
 * because they must be written at once, with the gesture.
 */
const PREFIX = "concordat:";
const VIEW = `${PREFIX}view:`;
const LAST_PERSON = `${PREFIX}person`;
const DRAFT = `${PREFIX}draft:`;
const UNSENT = `${PREFIX}unsent:`;
const WORDS = `${PREFIX}words:`;
const SEQ = `${PREFIX}seq:`;
const REACHED = `${PREFIX}reached:`;

export interface DraftStore {
	person: PersonId;
	plan: PlanId;
	epoch: string;
}

export const draftName = ({ person, plan, epoch }: DraftStore) => `${DRAFT}${person}:${plan}:${epoch}`;

function draftOf(name: string): DraftStore | null {
	const [person, plan, epoch] = name.slice(DRAFT.length).split(":");
	return name.startsWith(DRAFT) && person && plan && epoch ? { person, plan, epoch } : null;
}

/** The browser's small store; null where a person has forbidden it. Nothing is lost then but offline work. */
function shelf(): Storage | null {
	try {
		return globalThis.localStorage ?? null;
	} catch {
		// Reading the property itself throws in some private modes: the same as not having one.
		return null;
	}
}

function put(key: string, value: string): boolean {
	try {
		shelf()?.setItem(key, value);
		return shelf() !== null;
	} catch {
		// Full or forbidden: the caller is told, and shows "not saved" instead of "on this device".
		return false;
	}
}

const take = (key: string) => shelf()?.getItem(key) ?? null;
const drop = (key: string) => shelf()?.removeItem(key);

function keysWith(prefix: string): string[] {
	const store = shelf();
	if (!store) return [];
	return Array.from({ length: store.length }, (_, index) => store.key(index) ?? "").filter((key) =>
		key.startsWith(prefix),
	);
}

function parsed<T>(text: string | null, fits: (value: Partial<T>) => boolean): T | null {
	if (text === null) return null;
	try {
		const value = JSON.parse(text) as Partial<T> | null;
		return value && fits(value) ? (value as T) : null;
	} catch {
		// Not ours, or cut short by a crash: as good as absent.
		return null;
	}
}

/** Keeps the plan's frame (partners, seats, who I am) so that a closed tab can be opened without a network. */
export function keepView(view: PlanView): void {
	put(`${VIEW}${view.me.personId}:${view.plan.id}`, JSON.stringify(view));
	put(LAST_PERSON, view.me.personId);
}

/** The frame as the person who used this browser last saw it. */
export function keptView(plan: PlanId): PlanView | null {
	const person = take(LAST_PERSON);
	if (!person) return null;
	return parsed<PlanView>(
		take(`${VIEW}${person}:${plan}`),
		(view) => view.plan?.id === plan && view.me?.personId === person && view.attested?.values !== undefined,
	);
}

/** The plans whose frames this browser keeps for the person who used it last, by title. */
export function keptPlans(): { id: PlanId; title: string }[] {
	const person = take(LAST_PERSON);
	if (!person) return [];
	return keysWith(`${VIEW}${person}:`)
		.flatMap((key) => keptView(key.slice(`${VIEW}${person}:`.length)) ?? [])
		.map(({ plan: { id, title } }) => ({ id, title }))
		.sort((a, b) => a.title.localeCompare(b.title, "en-GB"));
}

export const dropView = (person: PersonId, plan: PlanId) => drop(`${VIEW}${person}:${plan}`);

/** Notes that a local store exists; false when this browser keeps nothing. */
export const noteDraft = (store: DraftStore) => put(draftName(store), "1");

/** The local stores of a person for a plan: more than one when the plan was restored meanwhile. */
export const draftsOf = (person: PersonId, plan: PlanId): DraftStore[] =>
	keysWith(`${DRAFT}${person}:${plan}:`).flatMap((key) => draftOf(key) ?? []);

/** All local drafts of a person, whatever the plan. */
export const draftsOfPerson = (person: PersonId): DraftStore[] =>
	keysWith(`${DRAFT}${person}:`).flatMap((key) => draftOf(key) ?? []);

/** Every local store on this device, whoever it belongs to. */
export const allDrafts = () => keysWith(DRAFT).flatMap((key) => draftOf(key) ?? []);

const markKey = (store: DraftStore, window: string) => `${UNSENT}${draftName(store)}:${window}`;

/** Writes down, for one window, what has not been acknowledged; nothing left removes the mark. */
export function markUnsent(store: DraftStore, window: string, mark: UnsentMark): boolean {
	if (mark.changes > 0) return put(markKey(store, window), JSON.stringify(mark));
	drop(markKey(store, window));
	return true;
}

/** What earlier windows left unacknowledged in a store, and how to strike exactly that out later. */
export function unsentIn(store: DraftStore): { mark: UnsentMark; settle: () => void } {
	const found = keysWith(`${UNSENT}${draftName(store)}:`).map((key) => ({ key, text: take(key) }));
	const mark: UnsentMark = { changes: 0, cards: [], brief: false };
	for (const { text } of found) {
		const one = parsed<UnsentMark>(
			text,
			(value) => typeof value.changes === "number" && Array.isArray(value.cards),
		);
		if (!one) continue;
		mark.changes += one.changes;
		mark.cards = [...new Set([...mark.cards, ...one.cards])];
		mark.brief ||= one.brief === true;
	}
	return {
		mark,
		// A window that is still open may have written a newer mark under the same key: that one stays.
		settle: () => {
			for (const { key, text } of found) if (take(key) === text) drop(key);
		},
	};
}

/** The last committed change this browser was told of: a server that has less has lost history. */
export const keptSeq = (store: DraftStore) => Number(take(`${SEQ}${draftName(store)}`) ?? 0) || 0;
export const keepSeq = (store: DraftStore, seq: number) => put(`${SEQ}${draftName(store)}`, String(seq));

/** When this device last heard from the server about a draft, in milliseconds since 1970; null before it ever did. */
export const keptReached = (store: DraftStore) => Number(take(`${REACHED}${draftName(store)}`) ?? 0) || null;
export const keepReached = (store: DraftStore, at: number) =>
	put(`${REACHED}${draftName(store)}`, String(at));

const deleted = (name: string) =>
	new Promise<void>((resolve, reject) => {
		const request = indexedDB.deleteDatabase(name);
		request.onsuccess = () => resolve();
		request.onerror = () => reject(request.error);
	});

/** Deletes one local store with its marks. Whoever calls has kept a copy of what was unsent. */
export async function dropDraft(store: DraftStore): Promise<void> {
	for (const key of keysWith(`${UNSENT}${draftName(store)}:`)) drop(key);
	drop(`${SEQ}${draftName(store)}`);
	drop(`${REACHED}${draftName(store)}`);
	if (globalThis.indexedDB) await deleted(draftName(store));
	drop(draftName(store));
}

/** How many changes on this device have not reached the server, over all plans. */
export const changesOnThisDevice = () =>
	allDrafts().reduce((sum, store) => sum + unsentIn(store).mark.changes, 0);

/** Removes every local store, frame and mark of every person from this browser. */
export async function dropEverything(): Promise<void> {
	await Promise.all(allDrafts().map(dropDraft));
	for (const key of keysWith(VIEW)) drop(key);
	for (const key of keysWith(UNSENT)) drop(key);
	for (const key of keysWith(SEQ)) drop(key);
	for (const key of keysWith(REACHED)) drop(key);
	for (const key of keysWith(WORDS)) drop(key);
	inPage.clear();
	drop(LAST_PERSON);
}

/** Whether this browser lets us keep words: not in some private windows. */
export async function canKeep(): Promise<boolean> {
	if (!globalThis.indexedDB || !shelf()) return false;
	return new Promise((resolve) => {
		const request = indexedDB.open(`${PREFIX}probe`);
		request.onsuccess = () => {
			request.result.close();
			resolve(true);
		};
		request.onerror = () => resolve(false);
	});
}

/** What this browser would not keep: it lives as long as the page. */
const inPage = new Map<string, string>();

/** Keeps words that are not in the plan yet, under a name of the caller's. */
export function keepWords(name: string, words: string): void {
	if (put(WORDS + name, words)) inPage.delete(name);
	else inPage.set(name, words);
}

export const keptWords = (name: string): string | null => inPage.get(name) ?? take(WORDS + name);

/** The names under which words wait that begin so. */
export const namesOfWords = (start: string): string[] => [
	...new Set([
		...[...inPage.keys()].filter((name) => name.startsWith(start)),
		...keysWith(WORDS + start).map((key) => key.slice(WORDS.length)),
	]),
];

export function dropWords(name: string): void {
	inPage.delete(name);
	drop(WORDS + name);
}
