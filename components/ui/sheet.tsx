"use client";
import { lazy, Suspense, useState } from "react";
import type { SheetProps } from "./sheet-popup";

/** Loads what sheets need; offline there is nobody to ask for it. */
export const loadSheet = () => import("./sheet-popup");
const SheetPopup = lazy(() => loadSheet().then((part) => ({ default: part.SheetPopup })));
export const SheetClose = lazy(() => loadSheet().then((part) => ({ default: part.SheetClose })));

/**
 * A sheet over the page, from the right (or the left). It names itself by `title`; what it draws is its own.
 *
 * Close it with Esc, the backdrop, or a SheetClose inside; the focus goes back where it came from.
 */
export function Sheet(props: SheetProps) {
	const [asked, setAsked] = useState(props.open);
	if (props.open && !asked) setAsked(true);
	if (!asked) return null;
	return (
		<Suspense fallback={null}>
			<SheetPopup {...props} />
		</Suspense>
	);
}
