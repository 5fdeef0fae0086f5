import type { PersonId } from "@/lib/ids";
import { PLAN_LAYOUT } from "@/lib/plan/layout";
import { fits } from "../fits.mjs";
import { type Misfit, misfit } from "./place";

/**
 * A card that an edit makes: it comes whole, with every container of its kind, and nothing that only the server
 * writes.
 *
 * The catch: an edit may hold its parts in any order, so what depends on its kind is looked at when all were seen.
 */
export class Birth {
	/** Made and taken back within one edit: it never reached anybody, and need not be whole. */
	gone = false;
	/** Something of it that stays for good was deleted again by the same edit. */
	torn = false;
	private readonly once = new Map<string, unknown>();
	private readonly values = new Set<string>();
	private readonly fields: [string, unknown][] = [];

	constructor(readonly id: string) {}

	/** Notes what is written once and for good; false when it was already. */
	note(key: string, value: unknown): boolean {
		if (this.once.has(key)) return false;
		this.once.set(key, value);
		return true;
	}

	noteValue(key: string): void {
		this.values.add(key);
	}

	noteField(name: string, value: unknown): void {
		this.fields.push([name, value]);
	}

	misfit(maker: PersonId): Misfit | null {
		if (this.gone) return null;
		const path = `cards/${this.id}`;
		const kind = String(this.once.get("kind"));
		const slots = PLAN_LAYOUT.cards.get(kind);
		const fields = PLAN_LAYOUT.fields.get(kind);
		if (!slots || !fields) return misfit("shape", `${path}/kind`);
		if (this.torn) return misfit("shape", path);
		if (this.once.get("id") !== this.id) return misfit("shape", `${path}/id`);
		if (this.once.get("createdBy") !== maker) return misfit("foreign-author", `${path}/createdBy`);
		for (const key of this.once.keys()) if (!slots.has(key)) return misfit("shape", path);
		for (const [key, slot] of slots) {
			if ("value" in slot && slot.writer === "server") continue;
			if (!this.once.has(key) && !this.values.has(key)) return misfit("shape", `${path}/${key}`);
		}
		for (const [name, value] of this.fields) {
			const sort = fields.get(name);
			if (!sort || !fits(value, sort, PLAN_LAYOUT)) return misfit("shape", `${path}/fields`);
		}
		return null;
	}
}
