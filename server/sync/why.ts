import { words } from "@/lib/i18n/words";
import type { RejectionCode } from "@/lib/protocol/wire";

/** What a person is told when the server drops what they sent. */
export const sentence = (code: RejectionCode): string => words.room.rejected[code];

/** What went wrong, without a word of a plan in it. */
export const reasonOf = (error: unknown): string =>
	error instanceof Error
		? `${error.name}: ${(error as { code?: string }).code ?? error.message.slice(0, 120)}`
		: "unknown";
