import { ask as askServer, Refused } from "@/components/ui/api";
import type { PlanId } from "@/lib/ids";
import { CLOSE } from "@/lib/protocol/close-codes";
import type { Announced } from "@/lib/protocol/wire";
import type { PlanView } from "@/lib/queries";
import { may } from "@/lib/seat/may";
import { draftsOf, dropView, keepView, keptView } from "./device";
import { copiesOf, dropCopy, type KeptCopy } from "./kept-copies";
import { retire, retireOtherEpochs } from "./local-draft";
import { type RoomEnd, RoomSession } from "./room-session";

/** With the frame on this device, a slow answer does not keep anybody waiting longer. */
const PATIENCE_MS = 4_000;
/** A client that is refused again and again has something wrong that rejoining will not mend. */
const REJOINS_MAX = 3;
const REJOINS_WITHIN_MS = 60_000;

export type GoneWhy =
	| "sign-in"
	| "withdrawn"
	| "no-such-plan"
	| "too-old"
	| "refused"
	| "not-on-device"
	| "signed-out"
	| "broken";

export type KeeperState =
	| { phase: "opening" }
	| {
			phase: "open";
			session: RoomSession;
			view: PlanView;
			copies: readonly KeptCopy[];
			news: KeptCopy | null;
			restored: boolean;
	  }
	| { phase: "gone"; why: GoneWhy; view: PlanView | null; copies: readonly KeptCopy[]; copyKept: boolean };

export interface KeeperGiven {
	plan: PlanId;
	url: string;
	onAnnounced(announced: Announced): void;
	ask?: typeof askServer;
	WebSocketPolyfill?: typeof WebSocket;
}

/**
 * Keeps one plan's room open for one window: asks who I am here, opens the session, and after a refusal or a
 * restore makes a new one. What cannot be sent any more is never dropped: it becomes a copy to read.
 */
export class RoomKeeper {
	#state: KeeperState = { phase: "opening" };
	#session: RoomSession | null = null;
	#stopped = false;
	#rejoins: number[] = [];
	readonly #ask: typeof askServer;
	readonly #listeners = new Set<() => void>();

	constructor(private readonly given: KeeperGiven) {
		this.#ask = given.ask ?? askServer;
	}

	readonly state = (): KeeperState => this.#state;
	readonly subscribe = (listener: () => void): (() => void) => {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	};

	async start(): Promise<void> {
		const kept = keptView(this.given.plan);
		const answer = this.#ask("plan", { plan: this.given.plan });
		try {
			const view = kept ? await Promise.race([answer, after(PATIENCE_MS)]) : await answer;
			if (view) return await this.#open(view);
		} catch (problem) {
			if (problem instanceof Refused) return this.#refused(problem);
			if (!kept) return this.#gone("not-on-device", null);
		}
		if (!kept) return;
		await this.#open(kept);
		answer.then(
			(view) => this.#look(view),
			() => undefined, // Still away: the socket comes back by itself, and then the frame is asked for again.
		);
	}

	/** Leaves; the words stay on this device. */
	async stop(): Promise<void> {
		this.#stopped = true;
		await this.#session?.leave();
	}

	/** Asks for the plan's frame again: something attested changed, or the network came back. */
	async lookAgain(): Promise<void> {
		try {
			this.#look(await this.#ask("plan", { plan: this.given.plan }));
		} catch {
			// Not answered, or no longer ours: the socket's own close code says so, with what to do.
		}
	}

	/** The person signed out in this browser: nothing of the plan stays on the screen. */
	async signedOut(): Promise<void> {
		await this.stop();
		this.#set({ phase: "gone", why: "signed-out", view: null, copies: [], copyKept: true });
	}

	/** The person has read a copy and no longer needs it. */
	async removeCopy(id: string): Promise<void> {
		await dropCopy(id).catch(() => undefined); // Kept in memory only: there is nothing to delete.
		if (this.#state.phase === "opening") return;
		const copies = this.#state.copies.filter((copy) => copy.id !== id);
		if (this.#state.phase === "gone") this.#set({ ...this.#state, copies });
		else this.#set({ ...this.#state, copies, news: this.#state.news?.id === id ? null : this.#state.news });
	}

	noticed(): void {
		if (this.#state.phase === "open") this.#set({ ...this.#state, news: null, restored: false });
	}

	async #open(
		view: PlanView,
		because: { news: KeptCopy | null; memory: readonly KeptCopy[]; restored: boolean } | null = null,
	): Promise<void> {
		if (this.#stopped) return;
		keepView(view);
		const store = { person: view.me.personId, plan: this.given.plan, epoch: view.epoch };
		const retired = await retireOtherEpochs(store);
		const kept = await copiesOf(store.person, store.plan);
		const memory = (because?.memory ?? []).filter((copy) => !kept.some((one) => one.id === copy.id));
		if (this.#stopped) return;
		const session = new RoomSession({
			store,
			mayDraft: may(view.me.seat, "draft"),
			me: view.me,
			url: this.given.url,
			onAnnounced: (announced) => this.given.onAnnounced(announced),
			onRole: () => void this.lookAgain(),
			onEnded: (end) => void this.#ended(end),
			...(this.given.WebSocketPolyfill ? { WebSocketPolyfill: this.given.WebSocketPolyfill } : {}),
		});
		this.#session = session;
		session.planNow.setView(view);
		this.#set({
			phase: "open",
			session,
			view,
			copies: [...kept, ...memory],
			news: because?.news ?? retired.at(-1) ?? null,
			restored: because?.restored ?? false,
		});
		await session.open();
	}

	#look(view: PlanView): void {
		if (this.#stopped || this.#state.phase !== "open") return;
		const { session, view: before } = this.#state;
		if (view.epoch !== before.epoch || view.me.personId !== before.me.personId) {
			const same = view.me.personId === before.me.personId;
			if (!same) return void session.leave().then(() => this.#open(view));
			return void session.retire("restored").then(({ copy }) => this.#rejoin(copy, true));
		}
		session.setMayDraft(may(view.me.seat, "draft"));
		// Asked again at every announcement: a frame that says the same must not draw every card of the board again.
		if (JSON.stringify(view) === JSON.stringify(before)) return;
		keepView(view);
		session.planNow.setView(view);
		this.#set({ ...this.#state, view });
	}

	async #ended(end: RoomEnd): Promise<void> {
		if (this.#stopped) return;
		const view = this.#state.phase === "open" ? this.#state.view : null;
		switch (end.code) {
			case CLOSE.signIn:
				return this.#signedOutOrSomebodyElse(view);
			case CLOSE.clientTooOld:
				return this.#gone("too-old", view);
			case CLOSE.withdrawn:
			case CLOSE.noSuchPlan:
				if (view) dropView(view.me.personId, view.plan.id);
				return this.#gone(
					end.code === CLOSE.withdrawn ? "withdrawn" : "no-such-plan",
					view,
					end.copy,
					end.copyKept,
				);
			default:
				return this.#rejoin(end.copy, end.code === CLOSE.epochChanged);
		}
	}

	/** The session ended, or on a shared computer somebody else signed in meanwhile and has a seat of their own. */
	async #signedOutOrSomebodyElse(before: PlanView | null): Promise<void> {
		try {
			const view = await this.#ask("plan", { plan: this.given.plan });
			if (before && view.me.personId !== before.me.personId) return await this.#open(view);
		} catch {
			// Refused or not answered: signed out is what the socket said, and that is shown.
		}
		return this.#gone("sign-in", before);
	}

	async #rejoin(copy: KeptCopy | null, restored: boolean): Promise<void> {
		const before = this.#state.phase === "open" ? this.#state : null;
		const now = Date.now();
		this.#rejoins = [...this.#rejoins.filter((at) => now - at < REJOINS_WITHIN_MS), now];
		const memory = [...(before?.copies ?? []), ...(copy ? [copy] : [])];
		if (this.#rejoins.length > REJOINS_MAX) return this.#gone("refused", before?.view ?? null, copy, true);
		this.#set({ phase: "opening" });
		try {
			const view = await this.#ask("plan", { plan: this.given.plan });
			await this.#open(view, { news: copy, memory, restored });
		} catch (problem) {
			if (problem instanceof Refused) return this.#refused(problem, before?.view ?? null, copy);
			return this.#gone("broken", before?.view ?? null, copy, true);
		}
	}

	/** The plan's frame was refused: signed out, or no seat (any more). Words left on this device become a copy. */
	async #refused(
		problem: Refused,
		before: PlanView | null = null,
		copy: KeptCopy | null = null,
	): Promise<void> {
		if (problem.refusal.refused === "sign-in") return this.#gone("sign-in", before, copy);
		if (before) {
			dropView(before.me.personId, before.plan.id);
			return this.#gone("withdrawn", before, copy);
		}
		if (problem.refusal.refused !== "not-found" && problem.refusal.refused !== "not-allowed")
			return this.#gone("broken", null);
		try {
			const me = await this.#ask("me", {});
			const had = draftsOf(me.personId, this.given.plan);
			await retire(had, "withdrawn");
			dropView(me.personId, this.given.plan);
			const copies = await copiesOf(me.personId, this.given.plan);
			this.#set({
				phase: "gone",
				why: had.length > 0 ? "withdrawn" : "no-such-plan",
				view: null,
				copies,
				copyKept: true,
			});
		} catch {
			// Not even "who am I" was answered: say only what is known. The words stay on the device.
			this.#gone("no-such-plan", null);
		}
	}

	async #gone(
		why: GoneWhy,
		view: PlanView | null,
		copy: KeptCopy | null = null,
		copyKept = true,
	): Promise<void> {
		const kept = view ? await copiesOf(view.me.personId, view.plan.id) : [];
		const copies = copy && !kept.some((one) => one.id === copy.id) ? [...kept, copy] : kept;
		this.#set({ phase: "gone", why, view, copies, copyKept });
	}

	#set(state: KeeperState): void {
		this.#state = state;
		for (const listener of this.#listeners) listener();
	}
}

const after = (ms: number) => new Promise<null>((resolve) => setTimeout(() => resolve(null), ms));
