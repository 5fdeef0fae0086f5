"use client";
import { useQueryClient } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import {
	createContext,
	type ReactNode,
	useCallback,
	useContext,
	useEffect,
	useMemo,
	useState,
	useSyncExternalStore,
} from "react";
import type { Awareness } from "y-protocols/awareness";
import type { WebsocketProvider } from "y-websocket";
import type * as Y from "yjs";
import type { CardId, PlanId } from "@/lib/ids";
import type { CardDraft, PlanDraft } from "@/lib/plan/read";
import type { PlanView } from "@/lib/queries";
import { changesFrame, lookAgainAfter } from "./announced";
import { socketUrl } from "./connection";
import { onForgotten } from "./forget-this-device";
import { GonePage } from "./gone-page";
import type { KeptCopy } from "./kept-copies";
import { keepShell } from "./offline-shell";
import { OpeningPage } from "./opening-page";
import type { Now } from "./plan-now-source";
import type { Present, Where } from "./presence";
import { type KeeperState, RoomKeeper } from "./room-keeper";
import type { RoomSession } from "./room-session";
import type { SavedState } from "./saved-state";
import { useNetwork } from "./use-network";

/** What a screen inside a plan's room may know and do. */
export interface Room {
	doc: Y.Doc;
	provider: WebsocketProvider;
	awareness: Awareness;
	view: PlanView;
	me: PlanView["me"];
	/** Whether this seat may draft now; false also for viewers, commenters and signatories who only decide. */
	mayDraft: boolean;
	/** Synced with the server. Offline, nobody else's presence may be claimed. */
	online: boolean;
	/** The server restarts in a moment and will be back. */
	draining: boolean;
	tryNow(): void;
	undo(): void;
	redo(): void;
	canUndo: boolean;
	canRedo: boolean;
	/** Everybody's windows on this plan, this one included (`self`). */
	present: readonly Present[];
	setWhere(where: Where): void;
	/** Words that could not be sent and are kept to be read. */
	copies: readonly KeptCopy[];
	removeCopy(id: string): void;
	/** What just happened to our words, until noticed. */
	news: KeptCopy | null;
	/** The plan was restored from a backup while this window was open. */
	restored: boolean;
	noticed(): void;
}

/** How safe the words are. Apart from the room, because it changes with every letter that is typed. */
export interface Safety {
	saved: SavedState;
	/** When the server last said anything (milliseconds since 1970), or null. */
	lastReached: number | null;
	/** The server answers, and lets nobody else in for now. */
	full: boolean;
}

const RoomContext = createContext<Room | null>(null);
const SessionContext = createContext<RoomSession | null>(null);

/** Opens the plan's room for everything inside it; shows a plain page while that is impossible. */
export function PlanRoom({ planId, children }: { planId: PlanId; children: ReactNode }) {
	const queries = useQueryClient();
	const [keeper, setKeeper] = useState<RoomKeeper | null>(null);
	useEffect(() => {
		const made = new RoomKeeper({
			plan: planId,
			url: socketUrl(window.location),
			onAnnounced: (announced) => {
				if (announced.kind === "drain") return;
				if (changesFrame(announced)) void made.lookAgain();
				lookAgainAfter(queries, announced);
			},
		});
		setKeeper(made);
		void made.start();
		const stopListening = onForgotten(() => void made.signedOut());
		return () => {
			stopListening();
			void made.stop();
		};
	}, [planId, queries]);
	const state = useSyncExternalStore(keeper?.subscribe ?? never, keeper?.state ?? opening, opening);
	if (state.phase === "gone")
		return <GonePage gone={state} removeCopy={(id) => void keeper?.removeCopy(id)} />;
	if (state.phase === "opening" || !keeper) return <OpeningPage />;
	return (
		<OpenRoom key={state.session.doc.clientID} keeper={keeper} state={state}>
			{children}
		</OpenRoom>
	);
}

const OPENING: KeeperState = { phase: "opening" };
const opening = () => OPENING;
const never = () => () => undefined;

function OpenRoom({
	keeper,
	state,
	children,
}: {
	keeper: RoomKeeper;
	state: Extract<KeeperState, { phase: "open" }>;
	children: ReactNode;
}) {
	const { session, view, copies, news, restored } = state;
	const { online, ready, mayDraft, draining, full } = useSyncExternalStore(
		session.subscribe,
		session.state,
		session.state,
	);
	useEffect(() => {
		const stay = (event: BeforeUnloadEvent) => {
			if (session.leavingLoses) event.preventDefault();
		};
		window.addEventListener("beforeunload", stay);
		return () => window.removeEventListener("beforeunload", stay);
	}, [session]);
	const present = useSyncExternalStore(session.subscribePresence, session.present, session.present);
	const steps = useSyncExternalStore(
		session.gestures.subscribe,
		session.gestures.steps,
		session.gestures.steps,
	);
	useNetwork(session);
	useEffect(() => {
		if (online) void keeper.lookAgain();
	}, [online, keeper]);
	useKeptShell(online);
	const removeCopy = useCallback((id: string) => void keeper.removeCopy(id), [keeper]);
	const noticed = useCallback(() => keeper.noticed(), [keeper]);
	const value = useMemo<Room>(
		() => ({
			doc: session.doc,
			provider: session.connection.provider,
			awareness: session.awareness,
			view,
			me: view.me,
			mayDraft,
			online,
			draining,
			tryNow: session.tryNow,
			undo: () => mayDraft && session.gestures.undo(),
			redo: () => mayDraft && session.gestures.redo(),
			canUndo: steps.canUndo && mayDraft,
			canRedo: steps.canRedo && mayDraft,
			present,
			setWhere: session.setWhere,
			copies,
			removeCopy,
			news,
			restored,
			noticed,
		}),
		[session, view, mayDraft, online, draining, steps, present, copies, removeCopy, news, restored, noticed],
	);
	if (!ready) return <OpeningPage full={full} />;
	return (
		<SessionContext.Provider value={session}>
			<RoomContext.Provider value={value}>{children}</RoomContext.Provider>
		</SessionContext.Provider>
	);
}

/** Keeps each view that is opened, as it is opened. */
function useKeptShell(online: boolean): void {
	const path = usePathname();
	useEffect(() => {
		if (online) void keepShell(path);
	}, [online, path]);
}

/** The room this screen is in. */
export function useRoom(): Room {
	const room = useContext(RoomContext);
	if (!room) throw new Error("useRoom is called outside of <PlanRoom>");
	return room;
}

/** How safe the words of this window are. Whoever asks is drawn again with every letter typed here. */
export function useSafety(): Safety {
	const session = useSession();
	return useSyncExternalStore(session.subscribe, session.state, session.state);
}

function useSession(): RoomSession {
	const session = useContext(SessionContext);
	if (!session) throw new Error("the plan's draft is read outside of <PlanRoom>");
	return session;
}

/** The plan as it is drafted now. Only cards that changed are other objects than before. */
export function usePlanDraft(): PlanDraft {
	const { drafts } = useSession();
	return useSyncExternalStore(drafts.subscribe, drafts.plan, drafts.plan);
}

/** One card as it is drafted now; draws again only when that card changes. */
export function useCard(id: CardId | null): CardDraft | null {
	const { drafts } = useSession();
	const card = useCallback(() => (id === null ? null : drafts.card(id)), [drafts, id]);
	return useSyncExternalStore(drafts.subscribe, card, card);
}

/** How agreements and readiness stand against the words that are here; draws again only when that changes. */
export function usePlanNow(): Now {
	const { planNow } = useSession();
	return useSyncExternalStore(planNow.subscribe, planNow.now, planNow.now);
}
