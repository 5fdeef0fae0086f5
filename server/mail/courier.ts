import { dueNow, lastMorning } from "@/lib/attention/letter-times";
import { grouped } from "@/lib/grouped";
import { LETTERS_A_LOOK_MAX, NOTICES_KEPT_DAYS } from "@/lib/limits";
import { closeAllNotices, lastLetters, openNotices, sweepNotices } from "@/server/db/rows/notices";
import type { Runtime } from "@/server/runtime";
import { noteDays } from "./note-days";
import { writeTo } from "./write-to";

/** Letters wait two minutes by themselves: looking each minute is soon enough. */
const LOOK_EVERY_MS = 60_000;
const DAY_MS = 86_400_000;

export interface Courier {
	/** Looks now; resolves with how many letters were sent. */
	look(): Promise<number>;
	/** Looks by itself from now on. */
	start(): void;
	/** Stops, and lets go of a letter that a mail server does not take. */
	stop(): Promise<void>;
}

type Site = Pick<Runtime, "config" | "db" | "words" | "mail" | "log" | "now">;

const nameOf = (error: unknown) => ({ name: error instanceof Error ? error.name : "unknown" });

/**
 * Takes letters about what waits to the people it waits for. [T10] [T11]
 *
 * The catch: no act waits for it, and it holds no transaction while it talks to a mail server. A server that does
 * not answer ends the look; the letters stay and are tried again. Any number of processes may have one.
 */
export function createCourier(site: Site): Courier {
	const stopping = new AbortController();
	let timer: ReturnType<typeof setInterval> | undefined;
	let line: Promise<unknown> = Promise.resolve();
	let noted: Date | null = null;

	async function lookOnce(): Promise<number> {
		const now = site.now();
		if (!site.mail.configured) await closeAllNotices(site.db, now);
		else {
			const morning = lastMorning(now);
			if (noted?.getTime() !== morning.getTime()) await noteDays(site, morning, now);
			noted = morning;
		}
		await sweepNotices(site.db, new Date(now.getTime() - NOTICES_KEPT_DAYS * DAY_MS));
		return site.mail.configured ? deliver() : 0;
	}

	async function deliver(): Promise<number> {
		const byPerson = grouped(await openNotices(site.db, site.now()), ({ personId }) => personId);
		const last = await lastLetters(site.db, [...byPerson.keys()]);
		let [begun, sent] = [0, 0];
		for (const [personId, open] of byPerson) {
			if (stopping.signal.aborted || begun >= LETTERS_A_LOOK_MAX) break;
			const now = site.now(); // many letters to a slow server take longer than a notice is held
			const due = dueNow(open, last.get(personId) ?? null, now);
			if (due.length === 0) continue;
			const end = await writeTo(site, personId, due, { now, signal: stopping.signal }).catch((error) => {
				// One person's letter that cannot be made keeps nobody else's back; it comes free again by itself.
				site.log.warn({ personId, ...nameOf(error) }, "a letter about what waits was not written");
				return "failed" as const;
			});
			if (end !== "nothing") begun += 1;
			if (end === "sent") sent += 1;
			if (end === "server-away") break;
		}
		return sent;
	}

	const look = (): Promise<number> => {
		const looked = line.then(() => (stopping.signal.aborted ? 0 : lookOnce()));
		line = looked.catch(() => undefined); // whoever asked for this look hears of it; the next one looks afresh
		return looked;
	};

	return {
		look,
		start() {
			let looking = false;
			timer ??= setInterval(() => {
				if (looking) return; // a slow server makes a long look, not a line of them
				looking = true;
				look()
					.catch((error: unknown) => site.log.warn(nameOf(error), "the courier could not look at what waits"))
					.finally(() => {
						looking = false;
					});
			}, LOOK_EVERY_MS);
		},
		async stop() {
			clearInterval(timer);
			stopping.abort();
			await line;
		},
	};
}
