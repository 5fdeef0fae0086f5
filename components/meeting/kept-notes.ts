import type { Outcome } from "@/lib/meeting/meeting";

/** What was typed about a strategy at a meeting and is not written down yet; what is absent was not touched. */
export interface TypedStatus {
	note?: string;
	outcome?: Outcome;
	why?: string;
}

const typed = new Map<string, TypedStatus>();

/** Kept in this window while one looks at other cells, and gone with it. */
export const keptNotes = (meeting: string, strategy: string) => {
	const key = `${meeting} ${strategy}`;
	return {
		read: (): TypedStatus => typed.get(key) ?? {},
		keep: (what: TypedStatus) => void typed.set(key, what),
		forget: () => void typed.delete(key),
	};
};
