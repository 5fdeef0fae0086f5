/**
 * Whether a reason says anything: at least one letter or digit, in any script. [A7]
 *
 * The catch: a reason stays on record for good, and characters that nobody sees are not one.
 */
export const saysSomething = (reason: string): boolean => /[\p{L}\p{N}]/u.test(reason);
