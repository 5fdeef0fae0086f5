"use client";
import { useCallback, useRef, useState } from "react";
import { sentenceOf } from "@/lib/i18n/sentence";
import { isRefusal, type Verdict } from "@/lib/verdict";
import { problemOf } from "./api";

export interface Problem {
	text: string;
	/** The field that the refusal names, if it names one. */
	where?: string;
}

/** Sends once at a time and keeps what went wrong as a sentence. Gives back what was done, or null. */
export function useSubmit() {
	const [busy, setBusy] = useState(false);
	const [problem, setProblem] = useState<Problem | null>(null);
	const under = useRef(false);
	const send = useCallback(async <T>(ask: () => Promise<Verdict<T>>): Promise<T | null> => {
		if (under.current) return null;
		under.current = true;
		setBusy(true);
		setProblem(null);
		try {
			const verdict = await ask();
			if (!isRefusal(verdict)) return verdict.done;
			setProblem({ text: sentenceOf(verdict), where: verdict.where });
		} catch (cause) {
			setProblem({ text: problemOf(cause) });
		} finally {
			under.current = false;
			setBusy(false);
		}
		return null;
	}, []);
	return { busy, problem, setProblem, send };
}
