import type { PersonId } from "@/lib/ids";

interface There {
	clock: number;
	entry: Uint8Array;
	personId: PersonId | undefined;
	heardAt: number;
}

/** Who is in the plan on other nodes, as those nodes say. */
export class Elsewhere {
	private readonly people = new Map<number, There>();

	constructor(private readonly silentMs: number) {}

	personOf(client: number): PersonId | undefined {
		return this.people.get(client)?.personId;
	}

	entries(): Uint8Array[] {
		return [...this.people.values()].map(({ entry }) => entry);
	}

	/** Notes what was said of one window; false when it is no news. */
	note(client: number, clock: number, text: string, entry: Uint8Array): boolean {
		const before = this.people.get(client);
		const state: unknown = JSON.parse(text);
		if (state === null) {
			if (!before || clock < before.clock) return false;
			return this.people.delete(client);
		}
		const heardAt = performance.now();
		if (before && clock <= before.clock) {
			before.heardAt = heardAt;
			return false;
		}
		const { user } = state as { user?: { personId?: PersonId } };
		this.people.set(client, { clock, entry, personId: user?.personId, heardAt });
		return true;
	}

	/** The window has come over to this node; gives the clock that the others counted it by, -1 if it was not there. */
	take(client: number): number {
		const clock = this.people.get(client)?.clock ?? -1;
		this.people.delete(client);
		return clock;
	}

	/** Takes out, and gives, who has not been heard of for too long. */
	silent(): { client: number; clock: number }[] {
		const gone: { client: number; clock: number }[] = [];
		for (const [client, { clock, heardAt }] of this.people) {
			if (performance.now() - heardAt <= this.silentMs) continue;
			this.people.delete(client);
			gone.push({ client, clock });
		}
		return gone;
	}
}
