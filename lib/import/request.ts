import { z } from "zod";
import type { ImportReport } from "./draft";

/** What a browser sends to import a plan file: the file, and which of its organisations is the sender's own. */
export const importRequest = z.strictObject({
	/** Judged by `readPlanFile`; here it only has to be there. */
	file: z.unknown(),
	/** The partner's code, as the preview shows it. */
	own: z.string().min(1).max(20),
});

export interface Imported {
	plan: string;
	report: ImportReport;
}
