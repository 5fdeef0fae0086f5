import type { Logger } from "pino";

/** Longer than the sockets' goodbye takes; after it the process ends whatever still hangs. */
const HARD_STOP_MS = 25_000;

/**
 * Stops the site once, in order, when the system or the person at the terminal asks for it.
 *
 * The catch: a second signal ends the process at once. Nothing that was shown as saved is lost by that: it was
 * committed before it was shown.
 */
export function onStop(log: Logger, stop: () => Promise<void>): void {
	let stopping = false;
	const begin = () => {
		if (stopping) process.exit(1);
		stopping = true;
		setTimeout(() => process.exit(1), HARD_STOP_MS).unref();
		stop().then(
			() => process.exit(0),
			(error: unknown) => {
				log.error({ err: error }, "stopping failed");
				process.exit(1);
			},
		);
	};
	process.on("SIGTERM", begin);
	process.on("SIGINT", begin);
	// One request's or socket's failure is not everybody's: it is logged, and the others go on.
	process.on("unhandledRejection", (error) => log.error({ err: error }, "unhandled rejection"));
}
