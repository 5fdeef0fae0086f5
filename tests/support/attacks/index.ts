import type { Attack } from "./attack";
import { authors } from "./authors";
import { bytes, references } from "./bytes";
import { cards, containers, roots } from "./frame";
import { prose, sizes } from "./prose";
import { values } from "./values";

export type { Attack, Battlefield } from "./attack";

/** Every named attack on a plan's document, each with how it must end. */
export const ATTACKS: readonly Attack[] = [
	...authors,
	...references,
	...bytes,
	...roots,
	...cards,
	...containers,
	...values,
	...prose,
	...sizes,
];
