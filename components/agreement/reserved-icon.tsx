import { createLucideIcon } from "lucide-react";

/** Two waves: agreed, but not quite. Lucide has none of its own. */
export const Reserved = createLucideIcon("reserved", [
	["path", { d: "M4 9c2.7-2.7 5.3-2.7 8 0s5.3 2.7 8 0", key: "upper" }],
	["path", { d: "M4 15c2.7-2.7 5.3-2.7 8 0s5.3 2.7 8 0", key: "lower" }],
]);
