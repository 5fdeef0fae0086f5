import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { Awareness, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { briefTitle, LAYOUT } from "@/lib/plan/document";
import { CLOSE } from "@/lib/protocol/close-codes";
import {
	awarenessFrame,
	barrier,
	type ClientSays,
	hello,
	MESSAGE,
	PROTOCOL,
	SYNC,
	syncStep1,
	syncStep2,
	syncUpdate,
} from "@/lib/protocol/wire";
import { may } from "@/lib/seat/may";
import { ACTORS, type Actor, type Scene, setScene } from "../support/actors";
import { type TestDatabase, testDatabase } from "../support/database";
import {
	greet,
	heardOn,
	type Line,
	openLine,
	openLineAs,
	openRooms,
	type Rooms,
	syncFrames,
} from "../support/rooms";
import { type TestSite, testSite } from "../support/site";
import { wholeDatabase } from "../support/whole-database";

const MISSING = "00000000-0000-7000-8000-000000000000";

let database: TestDatabase;
let site: TestSite;
let rooms: Rooms;
let scene: Scene;
let others: Scene;
beforeAll(async () => {
	database = await testDatabase();
	site = testSite(database.db);
	rooms = await openRooms(site);
	scene = await setScene(site);
	others = await setScene(site);
});
afterAll(async () => {
	await rooms.close();
	await database.close();
});

/** What happens to a line after a message: it goes on, or it is closed with a code. */
type Fate = "goes on" | number;

interface Row {
	frame: (edited: { doc: Y.Doc; update: Uint8Array }) => Uint8Array;
	/** True for what writes: readers are refused it. */
	writes: boolean;
}

/** One row for each thing that a client can say; a new kind of message without one does not compile. */
const ROWS: Record<ClientSays["kind"], Row> = {
	step1: { frame: ({ doc }) => syncStep1(Y.encodeStateVector(doc)), writes: false },
	step2: { frame: ({ update }) => syncStep2(update), writes: true },
	update: { frame: ({ update }) => syncUpdate(update), writes: true },
	awareness: {
		frame: ({ doc }) => awarenessFrame(encodeAwarenessUpdate(new Awareness(doc), [doc.clientID])),
		writes: false,
	},
	"query-awareness": { frame: () => new Uint8Array([MESSAGE.queryAwareness]), writes: false },
	auth: { frame: () => new Uint8Array([MESSAGE.auth]), writes: false },
	hello: {
		frame: () => hello({ protocol: PROTOCOL, layout: LAYOUT, epoch: null, seq: 0 }),
		writes: false,
	},
	barrier: { frame: () => barrier(7), writes: false },
};

const SEATED: Partial<Record<Actor, Parameters<typeof may>[0]["role"]>> = {
	viewer: "viewer",
	"signatory viewer": "viewer",
	commenter: "commenter",
	editor: "editor",
	"lead of the partner": "lead",
	"lead of another partner": "lead",
	"plan lead": "lead",
};

/** What must happen, from the table "who may do what" alone. */
function expected(actor: Actor, where: "own" | "other" | "missing", row: Row): Fate {
	if (actor === "stranger") return CLOSE.signIn;
	const role = where === "own" ? SEATED[actor] : undefined;
	if (!role) return CLOSE.noSuchPlan;
	return row.writes && !may({ role, signatory: false, planLead: false }, "draft") ? CLOSE.refused : "goes on";
}

async function lineOf(actor: Actor, plan: string): Promise<Line> {
	const person = scene.people[actor];
	return person
		? openLineAs(site, rooms, plan, person)
		: openLine(`${rooms.url}/${plan}`, { origin: rooms.origin });
}

/** The plan as this line was given it, and an edit on top of it that nobody has sent yet. */
async function edited(line: Line): Promise<{ doc: Y.Doc; update: Uint8Array }> {
	const doc = new Y.Doc();
	greet(line);
	await Promise.race([
		vi.waitFor(() => expect(syncFrames(line, SYNC.step2)).toHaveLength(1), 10_000).catch(() => line.ended),
		line.ended,
	]);
	for (const bytes of [...syncFrames(line, SYNC.step2), ...syncFrames(line, SYNC.update)])
		Y.applyUpdate(doc, bytes);
	const before = Y.encodeStateVector(doc);
	// The server acknowledges nothing before it has had an answer to its own first question.
	if (line.ws.readyState === line.ws.OPEN) line.ws.send(syncStep2(Y.encodeStateAsUpdate(doc, before)));
	const title = briefTitle(doc);
	if (title) title.insert(0, "x");
	else doc.getText("made up").insert(0, "x");
	return { doc, update: Y.encodeStateAsUpdate(doc, before) };
}

async function fateOf(actor: Actor, plan: string, row: Row): Promise<Fate> {
	const line = await lineOf(actor, plan);
	const made = await edited(line);
	line.ws.send(row.frame(made));
	line.ws.send(barrier(99));
	const answered = vi
		.waitFor(
			() => expect(heardOn(line)).toContainEqual(expect.objectContaining({ kind: "durable", nonce: 99 })),
			10_000,
		)
		.then(
			() => "goes on" as const,
			() => line.ended,
		);
	const fate = await Promise.race([line.ended, answered]);
	line.ws.terminate();
	return fate;
}

const head = async () => {
	const row = await site.db.query.planDocs.findFirst({
		where: (doc, { eq }) => eq(doc.planId, scene.plan.plan),
	});
	return row?.headSeq ?? 0;
};

describe.each(Object.keys(ROWS) as ClientSays["kind"][])("the message %s", (kind) => {
	const row = ROWS[kind];
	let before: string;
	beforeEach(async () => {
		before = await wholeDatabase(site.db);
	});

	test("[S18] on one's own plan is taken or refused as the table of seats says", async () => {
		for (const actor of ACTORS.filter((one) => !row.writes || expected(one, "own", row) !== "goes on"))
			expect([actor, await fateOf(actor, scene.plan.plan, row)]).toEqual([
				actor,
				expected(actor, "own", row),
			]);
		expect(await wholeDatabase(site.db)).toBe(before);
	});

	test.runIf(row.writes)("[S18] is stored for whoever may draft, once each", async () => {
		for (const actor of ACTORS.filter((one) => expected(one, "own", row) === "goes on")) {
			const seq = await head();
			expect([actor, await fateOf(actor, scene.plan.plan, row)]).toEqual([actor, "goes on"]);
			expect([actor, await head()]).toEqual([actor, seq + 1]);
		}
	});

	test("[S18] on a plan of others and on a missing one ends alike, for everybody", async () => {
		for (const actor of ACTORS) {
			expect([actor, await fateOf(actor, others.plan.plan, row)]).toEqual([
				actor,
				expected(actor, "other", row),
			]);
			expect([actor, await fateOf(actor, MISSING, row)]).toEqual([actor, expected(actor, "missing", row)]);
		}
		expect(await wholeDatabase(site.db)).toBe(before);
	});
});
