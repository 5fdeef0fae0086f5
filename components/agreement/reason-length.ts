import { tooMuch } from "@/components/ui/too-much";
import { REASON_MAX } from "@/lib/limits";

/** What is said under a reason that is longer than we keep, or null. */
export const overLong = (reason: string): string | null => tooMuch(reason, REASON_MAX) ?? null;
