/** Where on the page of readiness a partner decides on the whole plan, and on starting with known gaps. */
export const PLAN_ROUND = "plan-round";
export const KNOWN_GAPS = "known-gaps";
