"use client";
import { useEffect } from "react";
import { keepShell } from "@/components/room/offline-shell";
import { loadDialog } from "@/components/ui/dialog";
import { loadMenus } from "@/components/ui/menu";
import { partOf, usePart } from "@/components/ui/part";
import { loadSheet } from "@/components/ui/sheet";
import { words } from "@/lib/i18n/words";
import { proseEditor } from "./prose-part";
import type { SheetProps } from "./sheet";

const sheet = partOf<SheetProps>(() => import("./sheet").then((part) => part.default));

/** The sheet and its editor are fetched side by side, not one after the other. */
const load = () => Promise.all([sheet.load(), proseEditor.load()]);

/** A page that is opened at a card fetches what the card needs beside the plan's words, not after them. */
export function loadOpenedCard(): void {
	if (!new URLSearchParams(globalThis.location?.search).has("card")) return;
	load().catch(() => undefined); // No network just now: the sheet asks again when it is drawn, and says what is missing.
}

let warmed: Promise<unknown> | null = null;

/**
 * Loads what a card and its menus need before one is opened, and `also` what the view has left out so far; keeps it
 * all for offline use. Call it when the browser is idle: the second time does nothing.
 */
function warmCard(also: () => Promise<unknown>): void {
	warmed ??= Promise.all([load(), loadMenus(), loadDialog(), loadSheet(), also()]).then(() => keepShell());
	warmed.catch(() => {
		warmed = null; // No network just now: the next call tries again, and opening a card says what is missing.
	});
}

/** Warms the card sheet as soon as the browser has nothing better to do. */
export function useWarmCard(also: () => Promise<unknown>): void {
	useEffect(() => {
		if (typeof requestIdleCallback === "undefined") {
			const timer = setTimeout(() => warmCard(also), 1_500);
			return () => clearTimeout(timer);
		}
		const idle = requestIdleCallback(() => warmCard(also), { timeout: 4_000 });
		return () => cancelIdleCallback(idle);
	}, [also]);
}

/** The sheet of one card; its parts come when the first card is opened. */
export function CardSheet(props: SheetProps) {
	const Sheet = usePart(sheet);
	if (Sheet) return <Sheet {...props} />;
	return (
		<div className="card-sheet-waiting" role="status">
			<span className="sr-only">{words.sheet.opening}</span>
		</div>
	);
}
