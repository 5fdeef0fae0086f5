"use client";
import { Download } from "lucide-react";
import { useState } from "react";
import { problemOf } from "@/components/ui/api";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { words } from "@/lib/i18n/words";
import { isRefusal } from "@/lib/verdict";
import { signOutEverywhere, signOutHere } from "./session";

const said = words.account.page;

/** What would be lost, and by which way of signing out. */
interface Asking {
	everywhere: boolean;
	unsent: number;
	copies: number;
}

/**
 * Signing out, here or everywhere, with a warning when words would be lost by it: this device is cleared, and what
 * it has not sent goes with it.
 */
export function useSignOut() {
	const [asking, setAsking] = useState<Asking | null>(null);
	const toast = useToast();
	const leave = async (everywhere: boolean) => {
		try {
			const verdict = everywhere ? await signOutEverywhere() : await signOutHere();
			if (isRefusal(verdict)) toast.failed(words.account.notSignedOut, { text: problemOf(verdict) });
		} catch (cause) {
			toast.failed(words.account.notSignedOut, { text: problemOf(cause) });
		}
	};
	const ask = async (everywhere: boolean) => {
		const { wordsOnThisDevice } = await import("@/components/room/forget-this-device");
		const { unsent, copies } = await wordsOnThisDevice();
		if (unsent + copies > 0) setAsking({ everywhere, unsent, copies });
		else await leave(everywhere);
	};
	const dialog = (
		<ConfirmDialog
			open={asking !== null}
			onOpenChange={(open) => !open && setAsking(null)}
			title={said.wordsHere}
			verb={asking?.everywhere ? said.everywhereAnyway : words.account.signOutAnyway}
			danger
			onConfirm={() => leave(asking?.everywhere ?? false)}
		>
			{asking && <Losing {...asking} />}
		</ConfirmDialog>
	);
	return { signOut: () => ask(false), signOutEverywhere: () => ask(true), dialog };
}

/** What would be lost, and a way to take it along. */
function Losing({ unsent, copies }: Asking) {
	const [taken, setTaken] = useState(false);
	const take = async () => {
		const [{ wordsAsText }, { saveText }] = await Promise.all([
			import("@/components/room/forget-this-device"),
			import("@/components/room/save-text"),
		]);
		saveText(said.wordsFile, await wordsAsText());
		setTaken(true);
	};
	return (
		<div className="flex flex-col items-start gap-3">
			{unsent > 0 && <p>{said.unsent(unsent)}</p>}
			{copies > 0 && <p>{said.copies(copies)}</p>}
			<Button icon={Download} onClick={take}>
				{said.takeWords}
			</Button>
			<p role="status" className="text-sm text-ink-2">
				{taken && said.takenWords}
			</p>
		</div>
	);
}
