"use client";
import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { type ReactNode, type RefObject, useRef, useState } from "react";
import { words } from "@/lib/i18n/words";
import { Button } from "./button";
import { type FocusPlace, nearestTo, placeOfFocus, watchFocus } from "./focus-stays";

export interface DialogProps {
	open: boolean;
	onOpenChange: (open: boolean) => void;
	title: ReactNode;
	about?: ReactNode;
	children?: ReactNode;
	/** Buttons at the foot; the main one last. */
	footer?: ReactNode;
	wide?: boolean;
	initialFocus?: RefObject<HTMLElement | null>;
}

/** The working half of a dialog: it comes when the first one opens. Screens use `Dialog` of `dialog.tsx`. */
export function DialogPopup({
	open,
	onOpenChange,
	title,
	about,
	children,
	footer,
	wide,
	initialFocus,
}: DialogProps) {
	const popup = useRef<HTMLDivElement>(null);
	const finalFocus = useFinalFocus(open);
	return (
		<Base.Root open={open} onOpenChange={onOpenChange}>
			<Base.Portal>
				<Base.Backdrop className="backdrop" />
				<Base.Popup
					ref={popup}
					className={wide ? "dialog dialog-wide" : "dialog"}
					finalFocus={finalFocus}
					initialFocus={initialFocus ?? ((by) => (by === "touch" ? true : firstField(popup.current)))}
				>
					<header className="flex items-start gap-3 px-5 pt-4 pb-2">
						<div className="flex-1 min-w-0">
							<Base.Title className="text-lg font-semibold">{title}</Base.Title>
							{about && <Base.Description className="text-ink-2 mt-0.5">{about}</Base.Description>}
						</div>
						<Base.Close render={<CloseButton />} />
					</header>
					{children && <div className="px-5 pb-4 overflow-y-auto relative">{children}</div>}
					{footer && (
						<footer className="flex flex-wrap justify-end gap-2 px-5 py-3 border-t border-line">
							{footer}
						</footer>
					)}
				</Base.Popup>
			</Base.Portal>
		</Base.Root>
	);
}

/** The focus goes back to what opened the dialog, or near it when that went meanwhile or goes now. */
function useFinalFocus(open: boolean): () => HTMLElement | true {
	const [was, setWas] = useState(false);
	const [place, setPlace] = useState<FocusPlace | null>(null);
	if (was !== open) {
		setWas(open);
		if (open) setPlace(placeOfFocus());
	}
	return () => {
		const to = place && nearestTo(place);
		if (place) watchFocus(place);
		return to ?? true;
	};
}

/** Whoever is asked to write begins to write; on the button that closes, a space would throw the words away. */
const firstField = (popup: HTMLElement | null): HTMLElement | true =>
	popup?.querySelector<HTMLElement>(
		"input:not([type=hidden], [type=checkbox], [type=radio]), textarea, select",
	) ?? true;

function CloseButton(props: Record<string, unknown>) {
	return (
		<Button {...props} look="quiet" size="sm" icon={X} iconOnly>
			{words.common.close}
		</Button>
	);
}
