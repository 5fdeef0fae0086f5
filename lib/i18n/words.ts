import { en } from "./en";

/** The words of the product: the shape that every language must fill. */
export type Words = typeof en;

/** The words in use. English is the only language yet; another one is another file of this shape. */
export const words: Words = en;
