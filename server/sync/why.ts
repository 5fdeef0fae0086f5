import { words } from "@/lib/i18n/words";
import type { RejectionCode } from "@/lib/protocol/wire";

/** What a person is told when the server drops what they sent. */
export const sentence = (code: RejectionCode): string => words.room.rejected[code];
