"use client";
import { post, problemOf } from "@/components/ui/api";
import { useToast } from "@/components/ui/toast";
import { words } from "@/lib/i18n/words";
import { isRefusal } from "@/lib/verdict";
import { signOutHere } from "./session";

/** What whoever looks at the sample may do with it: be another of its people, or take it away with all that is in it. */
export function useSample() {
	const toast = useToast();
	const beSomebodyElse = () =>
		signOutHere("/").catch((cause) => toast.failed(words.account.notSignedOut, { text: problemOf(cause) }));
	const take = async (then: () => Promise<unknown>) => {
		try {
			const verdict = await post<object>("/api/sample/remove", {});
			if (isRefusal(verdict))
				return toast.failed(words.account.sample.removeFailed, { text: problemOf(verdict) });
			await then();
		} catch (cause) {
			toast.failed(words.account.sample.removeFailed, { text: problemOf(cause) });
		}
	};
	return {
		beSomebodyElse,
		/** For whoever is in it, or at the first page: nothing of it stays on this device. */
		remove: () => take(leave),
		/** For somebody with an account: their own plans stay on this device. */
		removeAndStay: take,
	};
}

async function leave() {
	const { forgetThisDevice } = await import("@/components/room/forget-this-device");
	await forgetThisDevice();
	location.assign("/");
}
