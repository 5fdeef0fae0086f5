import * as Y from "yjs";
import { briefTitle } from "@/lib/plan/document";
import { forge } from "@/tests/chaos/forge";
import { type Attack, forged, raw } from "./attack";
import { any, endOf, lastOf, string, title } from "./parts";

export const references: Attack[] = [
	forged("a struct that builds on itself", "malformed", ({ doc }) => ({
		structs: [
			{ client: doc.clientID, clock: 0, origin: { client: doc.clientID, clock: 0 }, content: string("x") },
		],
	})),
	forged("a struct that builds on one that follows it", "malformed", ({ doc }) => ({
		structs: [
			{ client: doc.clientID, clock: 0, origin: { client: doc.clientID, clock: 1 }, content: string("x") },
			{ client: doc.clientID, clock: 1, origin: lastOf(title(doc)), content: string("y") },
		],
	})),
	forged(
		"two clients that wait for each other",
		"gap",
		({ doc }) => ({
			structs: [
				{ client: doc.clientID, clock: 0, origin: { client: 5, clock: 0 }, content: string("x") },
				{ client: 5, clock: 0, origin: { client: doc.clientID, clock: 0 }, content: string("y") },
			],
		}),
		{ asAnswer: true },
	),
	forged("an orphan: its parent is a letter", "shape", ({ doc }) => ({
		structs: [{ client: doc.clientID, clock: 0, parent: lastOf(title(doc)), content: string("x") }],
	})),
	forged(
		"an orphan: its parent is nowhere",
		"gap",
		({ doc }) => ({
			structs: [{ client: doc.clientID, clock: 0, parent: { client: 99, clock: 7 }, content: string("x") }],
		}),
		{ asAnswer: true },
	),
	forged("an item between two texts", "shape", ({ doc }) => ({
		structs: [
			{
				client: doc.clientID,
				clock: 0,
				origin: lastOf(title(doc)),
				rightOrigin: (briefTitle(doc) as Y.Text)._start?.id,
				content: string("x"),
			},
		],
	})),
	forged(
		"a struct of which the beginning is known and the rest stands elsewhere",
		"shape",
		({ doc, mine }) => ({
			structs: [
				{ client: mine, clock: endOf(doc, mine) - 1, origin: lastOf(title(doc)), content: string("xyz") },
			],
		}),
	),
	forged("a known struct told again under an unknown name", "shape", ({ victim }) => ({
		structs: [{ client: victim, clock: 0, parent: "elsewhere", key: "x", content: any(1) }],
	})),
];

export const bytes: Attack[] = [
	raw("the bytes of another version of the format", 4400, ({ doc }) => Y.encodeStateAsUpdateV2(doc)),
	raw(
		"bytes after the end of an update",
		4400,
		({ doc }) => new Uint8Array([...Y.encodeStateAsUpdate(doc), 0, 0, 0]),
	),
	raw("half an update", 4400, ({ doc }) => Y.encodeStateAsUpdate(doc).subarray(0, 300)),
	raw("a number that never ends", 4400, () => new Uint8Array(64).fill(0xff)),
	raw("a content of an unknown kind", 4400, () => new Uint8Array([1, 1, 5, 0, 31, 1, 1, 97, 0])),
	raw(
		"a type of an unknown kind",
		4400,
		() => new Uint8Array([1, 1, 5, 0, 7, 1, 5, 99, 97, 114, 100, 115, 40, 0]),
	),
	raw("one client twice", 4400, ({ doc }) => {
		const [one] = [forge([{ client: 5, clock: 0, origin: lastOf(title(doc)), content: string("x") }])];
		const block = one?.subarray(1, -1) ?? new Uint8Array();
		return new Uint8Array([2, ...block, ...block, 0]);
	}),
	raw("a hundred million structs, it says", 4400, () => new Uint8Array([1, 0xff, 0xff, 0xff, 0x7f, 5, 0])),
	forged("an empty string", "malformed", ({ doc }) => ({
		structs: [{ client: doc.clientID, clock: 0, origin: lastOf(title(doc)), content: string("") }],
	})),
];
