import { changesOnThisDevice, dropEverything } from "./device";
import { allCopies, copyAsText, countCopies, dropAllCopies } from "./kept-copies";
import { unsentHere } from "./local-draft";
import { dropShell } from "./offline-shell";

const CHANNEL = "concordat:forget";
const forgotten = new Set<() => void | Promise<void>>();

/** How much on this device would be lost by forgetting it: unsent changes, and copies of words never sent. */
export async function wordsOnThisDevice(): Promise<{ unsent: number; copies: number }> {
	return { unsent: changesOnThisDevice(), copies: await countCopies() };
}

/** The same words, as one text to take away before they are forgotten; empty when there are none. */
export async function wordsAsText(): Promise<string> {
	const copies = [...(await allCopies()), ...(await unsentHere())];
	return copies.map(copyAsText).join("\n\n");
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
