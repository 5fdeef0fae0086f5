/**
 * A new id for a plan, partner, card or seat: a UUID of version 7, so that ids made later sort later.
 *
 * The catch: the first 48 bits are a clock. Never use one as a secret; tokens are made in `server/auth`.
 */
export function newId(now: number = Date.now()): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	let clock = now;
	for (let i = 5; i >= 0; i--) {
		bytes[i] = clock % 256;
		clock = Math.floor(clock / 256);
	}
	bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
	bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
	const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export type PlanId = string;
export type PartnerId = string;
export type PersonId = string;
export type SeatId = string;
export type CardId = string;
