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
	const remove = async () => {
		try {
			const verdict = await post<object>("/api/sample/remove", {});
			if (isRefusal(verdict))
				return toast.failed(words.account.sample.removeFailed, { text: problemOf(verdict) });
			const { forgetThisDevice } = await import("@/components/room/forget-this-device");
			await forgetThisDevice();
			location.assign("/");
		} catch (cause) {
			toast.failed(words.account.sample.removeFailed, { text: problemOf(cause) });
		}
	};
	return { beSomebodyElse, remove };
}
