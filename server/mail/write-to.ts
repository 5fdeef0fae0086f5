import { itemId } from "@/lib/attention/held";
import type { InboxItem } from "@/lib/attention/inbox";
import { type Pace, USUAL_PACES } from "@/lib/attention/kinds";
import type { Due } from "@/lib/attention/letter-times";
import { latestFirst } from "@/lib/attention/waiting";
import { grouped } from "@/lib/grouped";
import type { PersonId } from "@/lib/ids";
import { LETTER_AGAIN_MINUTES, LETTER_HELD_MINUTES, VISIT_SIGN_MINUTES } from "@/lib/limits";
import {
	closeNotices,
	holdNotices,
	type NoticeRow,
	pacesOfPerson,
	reader,
	takeNotices,
} from "@/server/db/rows/notices";
import { plansVisitedSince } from "@/server/db/rows/visits";
import { waitingFor } from "@/server/queries/waiting-for";
import type { Runtime } from "@/server/runtime";
import { noticeLetter } from "./notice-letter";
import { oneAddress } from "./one-address";

type Site = Pick<Runtime, "config" | "db" | "words" | "mail" | "log">;
type Paced = NoticeRow & { pace: Pace };

const TRIES_MAX = LETTER_AGAIN_MINUTES.length + 1;
/** Longer than one letter may take in all; after it, whoever had it in hand is gone. */
const IN_HAND_MINUTES = 5;

const later = (now: Date, minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
const idsOf = (rows: readonly NoticeRow[]): string[] => rows.map(({ id }) => id);

/**
 * Writes to one person about what is due, unless none of it waits for them any more.
 *
 * The catch: what waits is asked of the plans themselves a moment before, by the same function as the inbox. So
 * whoever has looked, answered, decided or left gets nothing.
 */
export async function writeTo(
	site: Site,
	personId: PersonId,
	due: readonly Due[],
	{ now, signal }: { now: Date; signal: AbortSignal },
): Promise<"sent" | "nothing" | "failed" | "server-away"> {
	const { db, config, log, mail } = site;
	const inHand = { now, until: later(now, IN_HAND_MINUTES) };
	const taken = await db.transaction((tx) => takeNotices(tx, personId, due, inHand));
	const chosen = await pacesOfPerson(db, personId);
	const ready = await withoutLooking(
		site,
		taken.map((row) => ({ ...row, pace: chosen.get(row.kind) ?? USUAL_PACES[row.kind] })),
		{ personId, now },
	);
	const items = await waitingItems(site, personId, ready, now);
	const to = await reader(db, personId);
	const needed = to ? ready.filter((row) => row.pace !== "never" && items.has(keyOf(row))) : [];
	await closeNotices(
		db,
		ready.filter((row) => !needed.includes(row)).map(({ id }) => id),
		"not-needed",
		now,
	);
	if (!to || needed.length === 0) return "nothing";
	const address = oneAddress(to.email);
	const told = needed.filter(({ tries }) => address !== null && tries <= TRIES_MAX);
	if (told.length < needed.length) {
		const hopeless = needed.filter((row) => !told.includes(row));
		await closeNotices(db, idsOf(hopeless), "gave-up", now);
		log.warn({ personId, noAddress: address === null }, "a letter about what waits was given up");
	}
	if (address === null || told.length === 0) return "nothing";
	const about = told.flatMap((row) => items.get(keyOf(row)) ?? []).sort(latestFirst);
	try {
		await mail.send(noticeLetter(config, { id: to.id, name: to.name, address }, about), signal);
	} catch (error) {
		if (!signal.aborted) return failed(site, told, { personId, now, error });
		await holdNotices(db, idsOf(told), now, { unbegun: true }); // this process ends; the next one sends it
		return "server-away";
	}
	await closeNotices(db, idsOf(told), "sent", now);
	return "sent";
}

const keyOf = ({ planId, kind, source }: NoticeRow): string => itemId(planId, kind, source);

/** Holds back what is at once on a plan that the person is on right now: they see it there. [T13] */
async function withoutLooking(
	{ db }: Site,
	taken: readonly Paced[],
	{ personId, now }: { personId: PersonId; now: Date },
): Promise<Paced[]> {
	const here = await plansVisitedSince(db, personId, later(now, -VISIT_SIGN_MINUTES));
	const looking = taken.filter(
		({ pace, planId, at }) => pace === "at-once" && here.has(planId) && at > later(now, -LETTER_HELD_MINUTES),
	);
	await holdNotices(db, idsOf(looking), later(now, 1), { unbegun: true });
	return taken.filter((row) => !looking.includes(row));
}

/** What waits for the person on the plans of these notices; nothing of a plan without a seat. [T8] */
async function waitingItems(
	site: Site,
	personId: PersonId,
	rows: readonly NoticeRow[],
	now: Date,
): Promise<Map<string, InboxItem>> {
	const items: InboxItem[] = [];
	for (const planId of new Set(rows.map((row) => row.planId)))
		items.push(...((await waitingFor(site, personId, planId, now)) ?? []));
	return new Map(items.map((item) => [item.id, item]));
}

/**
 * A letter that was not taken is tried again, later each time, and given up in the end. [T18]
 *
 * @returns "failed" when the server refused this very letter, "server-away" when it would refuse every other too
 */
async function failed(
	{ db, log }: Site,
	rows: readonly NoticeRow[],
	{ personId, now, error }: { personId: PersonId; now: Date; error: unknown },
): Promise<"failed" | "server-away"> {
	for (const [tries, same] of grouped(rows, (row) => row.tries)) {
		const wait = LETTER_AGAIN_MINUTES[tries - 1];
		if (wait === undefined) await closeNotices(db, idsOf(same), "gave-up", now);
		else await holdNotices(db, idsOf(same), later(now, wait));
	}
	const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
	const gaveUp = rows.every(({ tries }) => tries >= TRIES_MAX);
	log.warn({ personId, code, responseCode, gaveUp }, "a letter about what waits was not sent");
	return code === "EENVELOPE" || code === "EMESSAGE" ? "failed" : "server-away";
}
