"use client";
import { cloneElement, lazy, Suspense, useState } from "react";
import type { MenuProps } from "./menu-popup";

/** Loads what menus need; offline there is nobody to ask for it. */
export const loadMenus = () => import("./menu-popup");
const MenuPopup = lazy(() => loadMenus().then((parts) => ({ default: parts.MenuPopup })));
export const MenuItem = lazy(() => loadMenus().then((parts) => ({ default: parts.MenuItem })));
export const MenuLink = lazy(() => loadMenus().then((parts) => ({ default: parts.MenuLink })));
export const MenuGroup = lazy(() => loadMenus().then((parts) => ({ default: parts.MenuGroup })));
export const MenuLine = lazy(() => loadMenus().then((parts) => ({ default: parts.MenuLine })));

const warm = (): void => {
	loadMenus().catch(() => undefined); // No network just now: opening the menu tries again.
};

/**
 * A menu that opens from a button: arrows move, Enter does, Esc closes and gives the focus back.
 *
 * `trigger` is the button itself (it gets the menu's handlers); children are MenuItem, MenuGroup and MenuLine.
 * The catch: placing a popup takes as much code as the whole board, so until the first time the button stands
 * alone.
 */
export function Menu(props: MenuProps) {
	const [asked, setAsked] = useState(false);
	const ask = () => setAsked(true);
	const alone = cloneElement(props.trigger, {
		"aria-haspopup": "menu",
		"aria-expanded": false,
		onClick: ask,
		onPointerEnter: warm,
		onFocus: warm,
		onKeyDown: (event: { key: string; preventDefault: () => void }) => {
			if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
			event.preventDefault();
			ask();
		},
	});
	if (!asked && !props.open) return alone;
	return (
		<Suspense fallback={alone}>
			<MenuPopup {...props} />
		</Suspense>
	);
}
