"use client";
import { Dialog as Base } from "@base-ui/react/dialog";
import type { ReactNode, RefObject } from "react";

export interface SheetProps {
	open: boolean;
	onOpenChange: (open: boolean) => void;
	title: string;
	from?: "left" | "right";
	initialFocus?: RefObject<HTMLElement | null>;
	finalFocus?: RefObject<HTMLElement | null>;
	children: ReactNode;
}

/** The working half of a sheet: it comes when the first one opens. Screens use `Sheet` of `sheet.tsx`. */
export function SheetPopup({
	open,
	onOpenChange,
	title,
	from = "right",
	initialFocus,
	finalFocus,
	children,
}: SheetProps) {
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
