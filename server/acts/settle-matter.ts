import type { Act } from "./act";
import { matterStep } from "./matter-step";

/** How an objection or reservation was settled, kept beside the clause. The partner decides again by itself. */
export const settleMatter: Act<"settle-matter"> = async ({ matter, settled }, acting) =>
	matterStep(acting, matter, { settled });
