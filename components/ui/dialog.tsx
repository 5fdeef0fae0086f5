"use client";
import { lazy, Suspense, useState } from "react";
import { words } from "@/lib/i18n/words";
import { Button } from "./button";
import type { DialogProps } from "./dialog-popup";

/** Loads what dialogs need; offline there is nobody to ask for it. */
export const loadDialog = () => import("./dialog-popup");
const DialogPopup = lazy(() => loadDialog().then((part) => ({ default: part.DialogPopup })));

/** A question in the middle of the screen. Focus stays in it and goes back where it came from. */
export function Dialog(props: DialogProps) {
	const [asked, setAsked] = useState(props.open);
	if (props.open && !asked) setAsked(true);
	if (!asked) return null;
	return (
		<Suspense fallback={null}>
			<DialogPopup {...props} />
		</Suspense>
	);
}

/** Asks before something that cannot be taken back; the button carries the verb. */
export function ConfirmDialog({
	open,
	onOpenChange,
	title,
	about,
	children,
	verb,
	danger,
	onConfirm,
}: Omit<DialogProps, "footer"> & {
	verb: string;
	danger?: boolean;
	onConfirm: () => Promise<unknown> | unknown;
}) {
	const [busy, setBusy] = useState(false);
	const confirm = async () => {
		setBusy(true);
		try {
			await onConfirm();
		} finally {
			setBusy(false);
		}
	};
	return (
		<Dialog
			open={open}
			onOpenChange={onOpenChange}
			title={title}
			about={about}
			footer={
				<>
					<Button onClick={() => onOpenChange(false)}>{words.common.cancel}</Button>
					<Button look={danger ? "danger" : "primary"} locked={busy} onClick={confirm}>
						{verb}
					</Button>
				</>
			}
		>
			{children}
		</Dialog>
	);
}
