"use client";
import { lazy, Suspense, useEffect } from "react";
import { keepShell } from "@/components/room/offline-shell";
import { words } from "@/lib/i18n/words";
import type { SheetProps } from "./sheet";

const load = () => import("./sheet");
const Sheet = lazy(load);

let warmed: Promise<unknown> | null = null;

/**
 * Loads what a card needs before one is opened, and keeps it for offline use. Call it when the browser is idle or
 * a card is pointed at: the second time does nothing.
 */
export function warmCard(): void {
	warmed ??= Promise.all([load(), import("./prose-editor")]).then(() => keepShell());
	warmed.catch(() => {
		warmed = null; // No network just now: the next call tries again, and opening a card says what is missing.
	});
}

/** Warms the card sheet as soon as the browser has nothing better to do. */
export function useWarmCard(): void {
	useEffect(() => {
		if (typeof requestIdleCallback === "undefined") {
			const timer = setTimeout(warmCard, 1_500);
			return () => clearTimeout(timer);
		}
		const idle = requestIdleCallback(() => warmCard(), { timeout: 4_000 });
		return () => cancelIdleCallback(idle);
	}, []);
}

/** The sheet of one card; its parts come when the first card is opened. */
export function CardSheet(props: SheetProps) {
	return (
		<Suspense
			fallback={
				<div className="card-sheet-waiting" role="status">
					<span className="sr-only">{words.sheet.opening}</span>
				</div>
			}
		>
			<Sheet {...props} />
		</Suspense>
	);
}
