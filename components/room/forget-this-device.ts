import { changesOnThisDevice, dropEverything } from "./device";
import { countCopies, dropAllCopies } from "./kept-copies";
import { dropShell } from "./offline-shell";

const CHANNEL = "concordat:forget";
const forgotten = new Set<() => void | Promise<void>>();

/** How much on this device would be lost by forgetting it: unsent changes, and copies of words never sent. */
export async function wordsOnThisDevice(): Promise<{ unsent: number; copies: number }> {
	return { unsent: changesOnThisDevice(), copies: await countCopies() };
}

/**
 * Leaves nothing of any plan in this browser: local drafts, frames, kept copies and the offline shell. Call it at
 * sign-out, after a warning when `wordsOnThisDevice` says that something would be lost.
 *
 * Open rooms are closed first, in every tab: a database cannot be deleted while a page holds it.
 */
export async function forgetThisDevice(): Promise<void> {
	tellOtherTabs();
	await Promise.all([...forgotten].map((close) => close()));
	await dropEverything();
	if (globalThis.indexedDB) await dropAllCopies();
	await dropShell();
}

/** Called when this browser is told to forget; gives back how to stop listening. */
export function onForgotten(close: () => void | Promise<void>): () => void {
	forgotten.add(close);
	const channel = openChannel();
	if (channel) channel.onmessage = () => void close();
	return () => {
		forgotten.delete(close);
		channel?.close();
	};
}

const openChannel = () => (typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(CHANNEL));

function tellOtherTabs(): void {
	const channel = openChannel();
	channel?.postMessage("forget");
	channel?.close();
}
