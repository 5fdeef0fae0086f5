import type { StandingKind } from "@/lib/agreement/standing";

/** Something that the ledger says of one subject: words put to partners (`asked`), or what a partner said of them. */
export interface Told {
	digest: string;
	asked: readonly string[] | null;
	partner: string;
	answer: string;
}

/** How an agreement stands, and who was asked on the words that are on the plan and has not answered. */
export interface StandingIn {
	kind: Exclude<StandingKind, "not-put">;
	undecided: readonly string[];
}

/**
 * How an agreement stands by the ledger alone; the same as `standing` says on the site. [Q10]
 *
 * The catch: it goes into the page as text, so it cannot use `standing`; a test holds the two against each other.
 */
export function standingIn(
	now: string | null,
	told: readonly Told[],
	stays: (partner: string) => boolean,
): StandingIn {
	const made = () => ({
		/** The place of the last time that they were put. */
		put: 0,
		asked: [] as readonly string[],
		answers: new Map<string, string>(),
		ended: false,
	});
	type Words = ReturnType<typeof made>;
	const answersOn = ({ asked, answers }: Words) => asked.filter(stays).map((one) => answers.get(one) ?? "");
	const complete = (words: Words) => {
		const given = answersOn(words);
		return given.length > 0 && given.every((answer) => answer === "agree" || answer === "reservation");
	};
	const wordings = new Map<string, Words>();
	let last = made();
	let lastInForce: Words | null = null;
	for (const [at, { digest, asked, partner, answer }] of told.entries()) {
		if (answer === "withdraw") {
			for (const words of wordings.values())
				if (complete(words) && words.answers.has(partner)) words.ended = true;
				else words.answers.delete(partner);
			continue;
		}
		const words = wordings.get(digest) ?? made();
		if (asked) {
			if (words.ended) words.answers.clear();
			words.ended = false;
			words.asked = asked;
			words.put = at;
			wordings.set(digest, words);
			last = words;
		} else if (!words.ended) words.answers.set(partner, answer);
		if (!complete(words)) continue;
		lastInForce = words;
		for (const [other, older] of wordings) if (older.put < words.put) wordings.delete(other);
	}
	const current = now === null ? undefined : wordings.get(now);
	if (!current) {
		const shown = lastInForce && (complete(lastInForce) || lastInForce.ended) ? lastInForce : last;
		return { kind: shown.ended ? "withdrawn" : "lapsed", undecided: [] };
	}
	if (current.ended) return { kind: "withdrawn", undecided: [] };
	const undecided = current.asked.filter((one) => stays(one) && !current.answers.has(one));
	if (answersOn(current).includes("object")) return { kind: "objected", undecided };
	return { kind: complete(current) ? "in-force" : "open", undecided };
}
