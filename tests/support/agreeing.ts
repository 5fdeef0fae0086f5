import * as Y from "yjs";
import type { ActInput } from "@/lib/acts";
import type { Digest } from "@/lib/agreement/digest";
import type { Standing } from "@/lib/agreement/standing";
import type { SubjectKey } from "@/lib/agreement/subject";
import { capture, wordingNow } from "@/lib/agreement/wording";
import type { PlanId } from "@/lib/ids";
import { assignCodes } from "@/lib/plan/codes";
import { readCards, readPlan } from "@/lib/plan/read";
import { readStands, type Stands } from "@/server/acts/stands";
import type { Session } from "@/server/auth/session";
import { loadPlanDoc, lockPlanDoc, writersOf } from "@/server/db/rows/plan-docs";
import { activeSeat } from "@/server/db/rows/seats";
import { syncStore } from "@/server/db/rows/sync-store";
import { GroupCommit } from "@/server/sync/group-commit";
import { ORIGIN } from "@/server/sync/store";
import { doAct, type TestSite } from "./site";

/** Somebody drafts: the edit is stored as the sync engine stores it, codes included. */
export async function draft(
	site: TestSite,
	plan: PlanId,
	person: Session,
	edit: (doc: Y.Doc) => void,
): Promise<void> {
	const loaded = await loadPlanDoc(site.db, plan);
	const seat = await activeSeat(site.db, plan, person.personId);
	if (!loaded || !seat) throw new Error("Nobody drafts a plan without a seat in it");
	const { doc, epoch } = loaded;
	const before = Y.encodeStateVector(doc);
	const had = new Set(readCards(doc).map(({ id }) => id));
	const stored = new Map(readCards(doc).map((card) => [card.id, JSON.stringify(card)]));
	doc.transact(() => edit(doc));
	assignCodes(
		doc,
		readCards(doc)
			.filter(({ id }) => !had.has(id))
			.map(({ id }) => id),
	);
	const data = Y.encodeStateAsUpdate(doc, before);
	const touched = readCards(doc).filter((card) => stored.get(card.id) !== JSON.stringify(card));
	const appended = await new GroupCommit(syncStore(site.db)).append(plan, epoch, [
		{
			data,
			personId: person.personId,
			partnerId: seat.partnerId,
			origin: ORIGIN.person,
			cards: touched.map(({ id }) => id),
			clients: writersOf(data),
			brief: null,
			at: site.clock.now,
		},
	]);
	if (appended.kind !== "stored") throw new Error(`Expected the edit to be stored, found ${appended.kind}`);
}

/** How a plan stands in the database now, as an act reads it. */
export const standsOf = (site: TestSite, plan: PlanId): Promise<Stands> =>
	site.db.transaction(async (tx) => {
		await lockPlanDoc(tx, plan);
		return readStands(tx, site.runtime, plan, site.clock.now);
	});

export async function standingOf(site: TestSite, plan: PlanId, subject: SubjectKey): Promise<Standing> {
	const found = (await standsOf(site, plan)).standing(subject);
	if (!found) throw new Error(`${subject} was never put to partners`);
	return found;
}

/** The digest of the words that somebody who looks now has before their eyes. */
export async function seen(site: TestSite, plan: PlanId, subject: SubjectKey, reason = ""): Promise<Digest> {
	const { doc, now } = await standsOf(site, plan);
	const gaps = now.readiness.unmet.map(({ key }) => key);
	const wording = wordingNow(doc, readPlan(doc), subject, { reason, gaps });
	if (!wording) throw new Error(`There are no words of ${subject}`);
	return capture(wording).digest;
}

/** Puts a subject to all partners as it stands now; gives what a signatory then decides on. */
export async function put(
	site: TestSite,
	plan: PlanId,
	person: Session,
	subject: SubjectKey,
	more: { reason?: string; partners?: string[] } = {},
): Promise<{ plan: PlanId; round: string; digest: Digest }> {
	const { reason = "", partners = null } = more;
	const digest = await seen(site, plan, subject, reason);
	const { round } = await doAct(site, person, "put-to-partners", { plan, subject, digest, partners, reason });
	return { plan, round, digest };
}

export type Deciding = Omit<ActInput<"decide">, "answer" | "reason">;

export const agrees = (site: TestSite, person: Session, words: Deciding) =>
	doAct(site, person, "decide", { ...words, answer: "agree", reason: "" });
