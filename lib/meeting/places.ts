/** Where on the page of reviews the measures are. */
export const MEASURES = "measures";
/** And where the decisions of its meetings are. */
export const DECISIONS = "decisions";
