"use client";
import { useCallback, useState } from "react";
import { ask } from "@/components/ui/api";
import type { PlanId } from "@/lib/ids";
import { brokenAt, FIRST_HASH } from "@/lib/ledger/chain";

type State =
	| { kind: "rest" | "failed" }
	| { kind: "checking"; entries: number }
	| { kind: "holds"; entries: number; hash: string }
	| { kind: "breaks"; at: number };

/**
 * Checks a plan's ledger in this browser, entry by entry. [Q2]
 *
 * The catch: whoever changed the database cannot change what this window computes; but who holds all of it could have
 * written a whole new chain, so the last hash is shown to be compared with copies that others keep.
 */
export function useChainCheck(plan: PlanId) {
	const [state, setState] = useState<State>({ kind: "rest" });
	const run = useCallback(async () => {
		let last = { seq: 0, hash: FIRST_HASH };
		setState({ kind: "checking", entries: 0 });
		try {
			for (;;) {
				const { entries } = await ask("ledger-chain", { plan, from: String(last.seq + 1) });
				const broken = brokenAt(plan, entries, last);
				if (broken !== null) return setState({ kind: "breaks", at: broken });
				const end = entries.at(-1);
				if (!end) return setState({ kind: "holds", entries: last.seq, hash: last.hash });
				last = { seq: end.seq, hash: end.hash };
				setState({ kind: "checking", entries: last.seq });
			}
		} catch {
			setState({ kind: "failed" }); // the sentence says so; nothing was changed
		}
	}, [plan]);
	return { state, run };
}
