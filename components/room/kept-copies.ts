import * as idb from "lib0/indexeddb";
import type * as Y from "yjs";
import { words } from "@/lib/i18n/words";
import type { CardId, PersonId, PlanId } from "@/lib/ids";
import { isText, KINDS } from "@/lib/plan/cards";
import { fieldLabel } from "@/lib/plan/check";
import { bodyOf, cardMap } from "@/lib/plan/document";
import { proseText } from "@/lib/plan/prose";
import { readBrief, readCard } from "@/lib/plan/read";
import { valueWords } from "@/lib/plan/value-words";
import type { UnsentMark } from "./saved-state";

/** Why words stayed here instead of reaching the plan. */
export type KeptBecause =
	| "refused"
	| "too-large"
	| "withdrawn"
	| "may-not-draft"
	| "right-lost"
	| "restored"
	| "plan-gone"
	| "signed-out";

export interface KeptCard {
	card: CardId;
	code: string;
	title: string;
	/** Everything the card said on this device, as plain text. */
	text: string;
}

/** Words that could not be sent, as a person can read, copy and take away. */
export interface KeptCopy {
	id: string;
	person: PersonId;
	plan: PlanId;
	planTitle: string;
	because: KeptBecause;
	at: string;
	changes: number;
	cards: KeptCard[];
}

/** A card's words as plain text: its title, prose and every filled field with its label. */
export function cardText(doc: Y.Doc, id: CardId): KeptCard | null {
	const draft = readCard(doc, id);
	const map = cardMap(doc, id);
	if (!draft || !map) return null;
	const lines: string[] = [];
	const prose = proseText(bodyOf(map));
	if (prose) lines.push(prose);
	for (const field of KINDS[draft.kind].fields) {
		const value = isText(field) ? draft.texts[field.name] : draft.fields[field.name];
		// A partner is an id here, and its name lives in the plan's frame: no help to a reader.
		if (value === undefined || value === "" || field.type === "partner") continue;
		const said = isText(field) ? value : valueWords(draft, field, value);
		lines.push(`${fieldLabel(draft.kind, field.name)}: ${said}`);
	}
	return { card: id, code: draft.code, title: draft.title, text: lines.join("\n") };
}

export interface CopyOf {
	id: string;
	person: PersonId;
	plan: PlanId;
	because: KeptBecause;
	at: string;
}

/**
 * A readable copy of what this device held and the server never acknowledged; null when there is nothing. [Y23]
 *
 * Whole cards, not single letters: what had not been acknowledged may include deletions and marks that make no
 * sense alone, and a person looks for "what I wrote on B5.1".
 */
export function copyUnsent(doc: Y.Doc, unsent: UnsentMark, of: CopyOf): KeptCopy | null {
	if (unsent.changes === 0) return null;
	const brief = readBrief(doc);
	const cards = unsent.cards.flatMap((id) => cardText(doc, id) ?? []);
	if (unsent.brief) {
		const said = [brief.title, brief.place, brief.purpose, brief.population].filter((line) => line !== "");
		cards.push({ card: "", code: "", title: words.room.copy.brief, text: said.join("\n") });
	}
	if (cards.length === 0) return null;
	return { ...of, planTitle: brief.title, changes: unsent.changes, cards };
}

/** The copy as a text file. */
export function copyAsText(copy: KeptCopy): string {
	const head = [copy.planTitle, words.room.copy.because[copy.because], copy.at, ""];
	const cards = copy.cards.map(
		(card) => `${[card.code, card.title].filter(Boolean).join(" ")}\n\n${card.text}\n`,
	);
	return [...head, ...cards].join("\n");
}

const DATABASE = "concordat:copies";
const STORE = "copies";
const open = () => idb.openDB(DATABASE, (db) => idb.createStores(db, [[STORE]]));

async function withCopies<T>(
	access: "readonly" | "readwrite",
	use: (store: IDBObjectStore) => Promise<T>,
): Promise<T> {
	const db = await open();
	try {
		const [store] = idb.transact(db, [STORE], access);
		if (!store) throw new Error("the store of kept copies is missing");
		return await use(store);
	} finally {
		db.close();
	}
}

/** Keeps a copy on this device; false when the browser would not, so that the page holds on to it instead. */
export async function keepCopy(copy: KeptCopy): Promise<boolean> {
	try {
		await withCopies("readwrite", (store) => idb.put(store, JSON.stringify(copy), copy.id));
		return true;
	} catch {
		// Private window or full disk: the caller shows the copy from memory and says that it goes with the page.
		return false;
	}
}

/** The copies of one person, for one plan or for all, oldest first. */
export async function copiesOf(person: PersonId, plan: PlanId | null = null): Promise<KeptCopy[]> {
	return (await allCopies()).filter(
		(copy) => copy.person === person && (plan === null || copy.plan === plan),
	);
}

/** Removes one copy: the person has read it and said so. */
export const dropCopy = (id: string) => withCopies("readwrite", (store) => idb.del(store, id));

/** Every copy on this device, whoever wrote it. */
export async function allCopies(): Promise<KeptCopy[]> {
	try {
		const texts: string[] = await withCopies("readonly", (store) => idb.getAll(store));
		return texts.map((text) => JSON.parse(text) as KeptCopy).sort((a, b) => a.at.localeCompare(b.at));
	} catch {
		// A browser that keeps nothing has no copies either.
		return [];
	}
}

export async function countCopies(): Promise<number> {
	try {
		return await withCopies("readonly", (store) => idb.count(store));
	} catch {
		// As above: nothing can be kept, nothing is.
		return 0;
	}
}

export const dropAllCopies = () => idb.deleteDB(DATABASE);
