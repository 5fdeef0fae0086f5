import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What a page fails of WCAG 2.2 AA and of good practice: each rule with the first place that breaks it. */
export async function axe(page: Page): Promise<[rule: string, place: string | undefined][]> {
	const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
	return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}
