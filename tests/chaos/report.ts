import { appendFileSync } from "node:fs";

export interface Findings {
	rounds: number;
	/** What happened at all: a trial in which nothing was done has shown nothing. */
	work: string;
	found: string;
	seed?: number;
}

/** Says what a trial did and found; the long run gathers these in the file that `CHAOS_REPORT` names. */
export function report(trial: string, findings: Findings): void {
	const { rounds, work, found } = findings;
	process.stdout.write(`${trial}: ${rounds} rounds, ${work}; ${found}\n`);
	const file = process.env.CHAOS_REPORT;
	if (file) appendFileSync(file, `${JSON.stringify({ trial, ...findings })}\n`);
}

/** The value below which this part of them lies. */
export const quantile = (values: readonly number[], part: number): number =>
	[...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;
