"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { act } from "@/components/ui/api";
import { useToast } from "@/components/ui/toast";
import { useSubmit } from "@/components/ui/use-submit";
import type { ActInput, ActName, ActResult } from "@/lib/acts";

/** Attests from a dialog: on success a word of it and a fresh look; a refusal stays in the dialog as its sentence. */
export function useAct() {
	const { busy, problem, setProblem, send } = useSubmit();
	const queries = useQueryClient();
	const toast = useToast();
	const run = useCallback(
		async <N extends ActName>(
			name: N,
			input: ActInput<N>,
			doneTitle?: string,
			/** Called when it is done, before the screen is drawn anew with it. */
			whenDone?: () => void,
		): Promise<ActResult<N> | null> => {
			const result = await send(() => act(name, input));
			if (result === null) return null;
			if (doneTitle) toast.done(doneTitle);
			whenDone?.();
			await queries.invalidateQueries();
			return result;
		},
		[send, queries, toast],
	);
	return { busy, problem, setProblem, run };
}
