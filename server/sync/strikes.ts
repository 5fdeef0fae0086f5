import type { PersonId } from "@/lib/ids";
import type { Pace } from "./pace";

/**
 * People whose edits spoilt the document: each cost everybody a rebuild. The second within a minute keeps the
 * person out of the plan for ten.
 */
export class Strikes {
	private readonly last = new Map<PersonId, number>();
	private readonly until = new Map<PersonId, number>();

	constructor(private readonly pace: Pick<Pace, "strikeMs" | "banMs">) {}

	strike(personId: PersonId): void {
		const now = performance.now();
		const before = this.last.get(personId);
		this.last.set(personId, now);
		if (before !== undefined && now - before < this.pace.strikeMs)
			this.until.set(personId, now + this.pace.banMs);
	}

	isOut(personId: PersonId): boolean {
		return (this.until.get(personId) ?? 0) > performance.now();
	}
}
