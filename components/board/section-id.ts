import type { Section } from "@/lib/plan/cards";

/** The id of a section's heading: the jump strip and the keys 1 to 7 lead to it. */
export const sectionId = (section: Section) => `section-${section}`;
