import { createHash, randomBytes } from "node:crypto";

/** A secret for a link: 256 random bits. Whoever holds it may do what the link offers, so only its hash is kept. */
export function newToken(): string {
	return randomBytes(32).toString("base64url");
}

export function tokenHash(token: string): string {
	return createHash("sha256").update(token).digest("base64url");
}
