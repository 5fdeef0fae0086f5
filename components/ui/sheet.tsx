"use client";
import { Dialog as Base } from "@base-ui/react/dialog";
import type { ReactNode, RefObject } from "react";

/**
 * A sheet over the page, from the right (or the left). It names itself by `title`; what it draws is its own.
 *
 * Close it with Esc, the backdrop, or a SheetClose inside; the focus goes back where it came from.
 */
export function Sheet({
	open,
	onOpenChange,
	title,
	from = "right",
	initialFocus,
	finalFocus,
	children,
}: {
	open: boolean;
	onOpenChange: (open: boolean) => void;
	title: string;
	from?: "left" | "right";
	initialFocus?: RefObject<HTMLElement | null>;
	finalFocus?: RefObject<HTMLElement | null>;
	children: ReactNode;
}) {
	return (
		<Base.Root open={open} onOpenChange={onOpenChange}>
			<Base.Portal>
				<Base.Backdrop className="backdrop" />
				<Base.Popup
					className={from === "left" ? "sheet sheet-left" : "sheet"}
					initialFocus={initialFocus}
					finalFocus={finalFocus}
				>
					<Base.Title className="sr-only">{title}</Base.Title>
					{children}
				</Base.Popup>
			</Base.Portal>
		</Base.Root>
	);
}

export const SheetClose = Base.Close;
