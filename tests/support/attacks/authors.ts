import * as Y from "yjs";
import { newId } from "@/lib/ids";
import { type Attack, edits, forged } from "./attack";
import { birth, endOf, GONE_FAR, idOf, lastOf, string, title } from "./parts";

export const authors: Attack[] = [
	forged("a struct that goes on under somebody else's client id", "foreign-author", ({ doc, victim }) => ({
		structs: [
			{
				client: victim,
				clock: endOf(doc, victim),
				origin: lastOf(title(doc)),
				content: string("as if by them"),
			},
		],
	})),
	forged("a struct under the server's client id", "foreign-author", ({ doc }) => ({
		structs: [
			{
				client: idOf(title(doc)).client,
				clock: endOf(doc, idOf(title(doc)).client),
				origin: lastOf(title(doc)),
				content: string("x"),
			},
		],
	})),
	forged("fifteen bytes that block somebody else's future", "foreign-author", ({ doc, victim }) => ({
		structs: [{ client: victim, clock: endOf(doc, victim), content: { gone: GONE_FAR - 10 } }],
	})),
	forged("a struct collected under somebody else's client id", "foreign-author", ({ doc, victim }) => ({
		structs: [{ client: victim, clock: endOf(doc, victim), content: { gone: 1 } }],
	})),
	edits("a card made in somebody else's name", "foreign-author", (doc) =>
		birth(doc, newId(), () => undefined),
	),
	forged("2^31 collected under one's own client id", "malformed", ({ doc }) => ({
		structs: [{ client: doc.clientID, clock: 0, content: { gone: GONE_FAR } }],
	})),
	forged("2^31 deleted letters in a title", "malformed", ({ doc }) => ({
		structs: [
			{ client: doc.clientID, clock: 0, origin: lastOf(title(doc)), content: new Y.ContentDeleted(GONE_FAR) },
		],
	})),
	forged("more letters collected than a plan may hold", "malformed", ({ doc }) => ({
		structs: [{ client: doc.clientID, clock: 0, content: { gone: 9 * 1024 * 1024 } }],
	})),
	forged("a client id above 2^32", "malformed", ({ doc }) => ({
		structs: [{ client: 2 ** 40, clock: 0, origin: lastOf(title(doc)), content: string("x") }],
	})),
	forged(
		"a clock that begins in the future",
		"gap",
		({ doc }) => ({
			structs: [{ client: doc.clientID, clock: 2 ** 30, origin: lastOf(title(doc)), content: string("x") }],
		}),
		{ asAnswer: true },
	),
	forged(
		"a struct behind a skip",
		"gap",
		({ doc }) => ({
			structs: [
				{ client: doc.clientID, clock: 0, content: { skip: 5 } },
				{ client: doc.clientID, clock: 5, origin: lastOf(title(doc)), content: string("x") },
			],
		}),
		{ asAnswer: true },
	),
	forged(
		"twelve bytes that delete somebody else's future",
		"gap",
		({ doc, victim }) => ({
			deletes: [[victim, endOf(doc, victim), 1_000_000]],
		}),
		{ asAnswer: true },
	),
	forged("a deletion under a client id that nobody has", "gap", () => ({ deletes: [[77, 0, 1]] }), {
		asAnswer: true,
	}),
	forged(
		"a deletion that reaches from the past into the future",
		"gap",
		({ victim }) => ({
			deletes: [[victim, 0, 2 ** 40]],
		}),
		{ asAnswer: true },
	),
];
