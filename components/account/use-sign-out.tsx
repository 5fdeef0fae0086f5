"use client";
import { useState } from "react";
import { problemOf } from "@/components/ui/api";
import { ConfirmDialog } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { words } from "@/lib/i18n/words";
import { signOutHere } from "./session";

/**
 * Signing out with a warning when words would be lost by it: this device is cleared, and what it has not sent
 * goes with it.
 */
export function useSignOut() {
	const [asking, setAsking] = useState(false);
	const toast = useToast();
	const leave = async () => {
		try {
			await signOutHere();
		} catch (cause) {
			toast.failed(words.account.notSignedOut, { text: problemOf(cause) });
		}
	};
	const signOut = async () => {
		const { wordsOnThisDevice } = await import("@/components/room/forget-this-device");
		const { unsent, copies } = await wordsOnThisDevice();
		if (unsent + copies > 0) setAsking(true);
		else await leave();
	};
	const dialog = (
		<ConfirmDialog
			open={asking}
			onOpenChange={setAsking}
			title={words.account.page.unsent}
			about={words.account.page.unsentText}
			verb={words.account.signOutAnyway}
			danger
			onConfirm={leave}
		/>
	);
	return { signOut, dialog };
}
