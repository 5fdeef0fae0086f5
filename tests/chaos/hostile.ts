import * as Y from "yjs";
import { newId } from "@/lib/ids";
import {
	bodyOf,
	briefOf,
	cardMap,
	cardsOf,
	fieldsOf,
	linksOf,
	metaOf,
	partnersOf,
	raciOf,
	titleOf,
} from "@/lib/plan/document";
import { syncStep2, syncUpdate } from "@/lib/protocol/wire";
import { type Forged, forge, unforge } from "./forge";
import { gesture } from "./gestures";
import type { Random } from "./random";

/** Values that are wrong somewhere, and right somewhere else. */
const values = (random: Random): unknown[] => [
	null,
	true,
	"",
	"B",
	random.text(5),
	random.below(1_000),
	Number.NaN,
	undefined,
	{ at: "2026-03-12", by: "x" },
	{ at: 1, by: 2 },
	["multi_agency_team"],
	[1, [2, [3]]],
	new Uint8Array([1, 2, 3]),
	new Y.Map(),
	new Y.Text("x"),
	new Y.Array(),
	new Y.XmlFragment(),
	new Y.XmlElement("paragraph"),
	new Y.XmlText("x"),
	new Y.Doc(),
];

const KEYS = [
	"id",
	"kind",
	"code",
	"order",
	"created",
	"createdBy",
	"deleted",
	"title",
	"body",
	"fields",
	"partners",
	"links",
	"text:shows",
	"text:statement",
	"priority",
	"target",
	"layout",
	"place",
	"models",
	"purpose",
	"constructor",
	"__proto__",
	"toString",
	"",
	"factor:F01",
	"card:B01",
] as const;

/** One gesture of somebody who holds the document in their own hands, and not our client. */
export function hostileGesture(doc: Y.Doc, random: Random): void {
	const id = random.pick([...cardsOf(doc).keys()].sort());
	const card = cardMap(doc, id);
	if (!card) return; // a gesture before this one swapped it for something else
	const maps = [
		metaOf(doc),
		briefOf(doc),
		cardsOf(doc),
		raciOf(doc),
		card,
		fieldsOf(card),
		partnersOf(card),
		linksOf(card),
	];
	const map = random.pick(maps) as Y.Map<unknown> | null;
	const value = random.pick(values(random));
	const body = bodyOf(card);
	const node = body && body.length > 0 ? body.get(0) : null;
	doc.transact(() => {
		switch (random.below(10)) {
			case 0:
				map?.delete(random.pick([...map.keys(), "x"]));
				return;
			case 1:
				cardsOf(doc).set(random.pick([newId(), "constructor", "B11", id]), new Y.Map());
				return;
			case 2:
				raciOf(doc).set(
					random.pick([`${id}|${newId()}`, id, `${id}|x|y`, "constructor|__proto__"]),
					random.pick(["R", "Z"]) as "R",
				);
				return;
			case 3:
				body?.insert(0, [new Y.XmlElement(random.pick(["paragraph", "script", "constructor"]))]);
				return;
			case 4:
				if (node instanceof Y.XmlElement)
					node.setAttribute(random.pick(["level", "onclick", "__proto__"]), random.pick(["2", "x"]));
				return;
			case 5:
				titleOf(card)?.insert(0, "x", random.pick([{ bold: {} }, {}]));
				return;
			case 6:
				if (node instanceof Y.XmlElement && node.get(0) instanceof Y.XmlText)
					(node.get(0) as Y.XmlText).format(0, 1, {
						[random.pick(["bold", "link", "blink"])]: random.pick([
							{},
							{ href: "javascript:1" },
							{ href: "https://example.org" },
						]),
					});
				return;
			case 7:
				if (node instanceof Y.XmlElement && node.get(0) instanceof Y.XmlText)
					(node.get(0) as Y.XmlText).insertEmbed(0, { x: 1 });
				return;
			case 8:
				titleOf(card)?.setAttribute(random.pick(KEYS), "x");
				return;
			default:
				map?.set(random.pick(KEYS), value);
		}
	});
}

const anyId = (random: Random, structs: readonly Forged[], known: Y.Doc): Y.ID => {
	if (structs.length > 0 && random.chance(0.4)) {
		const { client, clock } = random.pick(structs);
		return Y.createID(client, Math.max(0, clock + random.below(3) - 1));
	}
	const client = random.pick([...known.store.clients.keys()].sort());
	return Y.createID(client, random.below(Y.getState(known.store, client) + 1));
};

/** An update with one to three of its structs told otherwise: other neighbours, places, contents, lengths. */
export function mangle(update: Uint8Array, other: Uint8Array, known: Y.Doc, random: Random): Uint8Array {
	const { structs, deletes } = unforge(update);
	const donors = unforge(other).structs;
	for (let times = 1 + random.below(3); times > 0; times--) {
		const struct = structs.length > 0 ? random.pick(structs) : null;
		switch (struct ? random.below(10) : 9) {
			case 0:
				if (struct) struct.origin = random.chance(0.3) ? null : anyId(random, structs, known);
				break;
			case 1:
				if (struct) struct.rightOrigin = random.chance(0.3) ? null : anyId(random, structs, known);
				break;
			case 2:
				if (struct) {
					struct.origin = null;
					struct.rightOrigin = null;
					struct.parent = random.chance(0.5)
						? random.pick(["meta", "brief", "cards", "raci", "elsewhere"])
						: anyId(random, structs, known);
				}
				break;
			case 3:
				if (struct) struct.key = random.chance(0.3) ? null : random.pick(KEYS);
				break;
			case 4:
				if (struct && donors.length > 0) struct.content = random.pick(donors).content;
				break;
			case 5:
				if (struct)
					struct.content = random.chance(0.5) ? { gone: 1 + random.below(9) } : { skip: 1 + random.below(9) };
				break;
			case 6:
				if (struct) struct.content = new Y.ContentDeleted(1 + random.below(3));
				break;
			case 7:
				if (struct) structs.splice(structs.indexOf(struct), 1);
				break;
			case 8:
				if (struct) struct.content = new Y.ContentAny([random.pick(values(random).slice(0, 12))]);
				break;
			default: {
				const { client, clock } = anyId(random, structs, known);
				deletes.push([client, clock, random.below(4)]);
			}
		}
	}
	return forge(structs, deletes);
}

/** Bytes near an honest update: flipped, cut, doubled, or put together from two. */
export function spoil(update: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
	const bytes = new Uint8Array(update);
	for (let flips = 1 + random.below(4); flips > 0; flips--)
		bytes[random.below(bytes.length)] = random.below(256);
	if (random.chance(0.2)) return bytes.subarray(0, random.below(bytes.length));
	if (random.chance(0.2))
		return new Uint8Array([...bytes.subarray(0, bytes.length >> 1), ...other.subarray(other.length >> 1)]);
	return bytes;
}

/** Frames of somebody who means harm, without end: honest edits with other bytes, other structs, or other gestures. */
export function* hostileFrames(
	plan: () => Y.Doc,
	by: string,
	partners: readonly string[],
	random: Random,
): Generator<Uint8Array> {
	const lineage = 25; // edits made of one copy of the plan: a copy costs more than an edit
	let other: Uint8Array = syncUpdate(new Uint8Array([0, 0]));
	let last: Uint8Array = new Uint8Array([0, 0]);
	for (;;) {
		const known = copyOf(plan());
		const doc = copyOf(known);
		for (let n = 0; n < lineage; n++) {
			doc.clientID = random.below(2 ** 32);
			const updates: Uint8Array[] = [];
			const note = (update: Uint8Array) => void updates.push(update);
			const roll = random.next();
			doc.on("update", note);
			gesture(doc, random, by, partners);
			if (roll < 0.3) hostileGesture(doc, random);
			doc.off("update", note);
			const update = updates.length > 0 ? Y.mergeUpdates(updates) : last;
			const step = random.chance(0.2) ? syncStep2 : syncUpdate;
			const told = roll > 0.3 && roll < 0.6 ? mangle(update, last, known, random) : update;
			const frame = step(told);
			yield roll > 0.6 ? spoil(frame, other, random) : frame;
			[other, last] = [frame, update];
		}
		known.destroy();
		doc.destroy();
	}
}

function copyOf(doc: Y.Doc): Y.Doc {
	const copy = new Y.Doc();
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
	return copy;
}
