"use client";
import { useEffect } from "react";
import type { RoomSession } from "./room-session";

const ASK_AGAIN_MS = 4_000;
const ANSWER_WITHIN_MS = 4_000;

async function serverAnswers(): Promise<boolean> {
	try {
		await fetch("/api/health", { cache: "no-store", signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
		return true;
	} catch {
		// No answer is the answer: whatever the reason, the server is away from here.
		return false;
	}
}

/**
 * Follows the browser's own idea of the network, but believes only the server.
 *
 * The catch: a socket can hang open for half a minute after the network went, and "offline" is also said on a
 * machine that serves itself. So the server is asked, and only without an answer the socket is ended.
 */
export function useNetwork(session: RoomSession): void {
	useEffect(() => {
		let timer: ReturnType<typeof setInterval> | null = null;
		let over = false;
		const back = () => {
			if (timer) clearInterval(timer);
			timer = null;
			session.tryNow();
		};
		const look = async () => {
			if (await serverAnswers()) {
				if (!over) back();
			} else if (!over && !timer) {
				session.goOffline();
				timer = setInterval(look, ASK_AGAIN_MS);
			}
		};
		const away = () => void look();
		window.addEventListener("online", back);
		window.addEventListener("offline", away);
		return () => {
			over = true;
			if (timer) clearInterval(timer);
			window.removeEventListener("online", back);
			window.removeEventListener("offline", away);
		};
	}, [session]);
}
