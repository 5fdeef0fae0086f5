/** Where on the page of reviews the measures are. */
export const MEASURES = "measures";
