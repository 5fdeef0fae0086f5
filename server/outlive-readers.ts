/**
 * Lets the server go on when nobody reads what it prints any more: a closed terminal, a pipe whose reader has ended.
 *
 * The catch: without this each line that cannot be printed is an error that is itself printed, for ever, and nothing is
 * served any more. There is nowhere to tell of it, so it is not told.
 */
export function outliveReaders(): void {
	for (const output of [process.stdout, process.stderr]) output.on("error", () => {});
}
