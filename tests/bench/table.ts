/** One measured figure beside the goal it should reach. */
export interface Figure {
	what: string;
	measured: string;
	goal: string;
	reached: boolean;
}

export function quantile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

export function table(figures: readonly Figure[]): string {
	const rows = figures.map((one) => [one.what, one.measured, one.goal, one.reached ? "yes" : "**no**"]);
	const lines = [["Figure", "Measured", "Goal", "Reached"], ["---", "--:", "--:", "---"], ...rows];
	return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
