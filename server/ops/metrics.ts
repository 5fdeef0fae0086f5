import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Gauges, Meters } from "@/server/sync/meters";

/** Seconds: from a quick commit on this computer to a database that hardly answers. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const ROWS = [1, 2, 5, 10, 25, 50, 100, 256];

export interface Metrics {
	meters: Meters;
	/** Counts one request. */
	request(status: number, seconds: number): void;
	/** Looks at the engine whenever somebody asks for the figures. */
	watch(gauges: () => Gauges): void;
	text(): Promise<{ type: string; text: string }>;
}

/**
 * What this node counts, in the form that Prometheus reads. [O12]
 *
 * The catch: a label's values are few and ours. An id, an address or a word of a plan as a label would leak it and
 * grow without end.
 */
export function createMetrics(): Metrics {
	const register = new Registry();
	const registers = [register];
	collectDefaultMetrics({ register });
	const counter = (name: string, help: string, labelNames: string[] = []) =>
		new Counter({ name: `concordat_${name}`, help, labelNames, registers });
	const histogram = (name: string, help: string, buckets = SECONDS, labelNames: string[] = []) =>
		new Histogram({ name: `concordat_${name}`, help, buckets, labelNames, registers });

	const opened = counter("sockets_opened_total", "Sockets that came to the door");
	const closed = counter("sockets_closed_total", "Sockets that ended, by close code", ["code"]);
	const returned = counter("reconnects_total", "Windows that came back with part of a plan");
	const taken = counter("updates_total", "Edits that were taken in and wait to be stored");
	const rejected = counter("rejected_total", "Edits that were refused, by reason", ["reason"]);
	const committing = histogram("commit_seconds", "One transaction of the log");
	const rows = histogram("commit_rows", "Rows in one transaction of the log", ROWS);
	const plans = histogram("commit_plans", "Plans in one transaction of the log", ROWS);
	const failed = counter("commits_failed_total", "Transactions of the log that failed and are tried again");
	const acknowledging = histogram("ack_seconds", "From asking whether all is stored to the answer");
	const requests = histogram("request_seconds", "HTTP requests", SECONDS, ["status"]);

	let look: (() => Gauges) | null = null;
	const gauge = (name: string, help: string, read: (gauges: Gauges) => number) =>
		new Gauge({
			name: `concordat_${name}`,
			help,
			registers,
			collect() {
				if (look) this.set(read(look()));
			},
		});
	gauge("rooms", "Plans that somebody has open on this node", (now) => now.rooms);
	gauge("sockets", "Open sockets", (now) => now.sockets);
	gauge("waiting_rows", "Edits that wait for the database", (now) => now.waitingRows);
	gauge("waiting_bytes", "Bytes that wait for the database", (now) => now.waitingBytes);
	gauge("degraded_rooms", "Plans whose edits have waited too long to be stored", (now) => now.degraded);
	gauge("nodes_near", "1 while the other nodes can be heard", (now) => Number(now.near));

	return {
		meters: {
			opened: () => opened.inc(),
			closed: (code) => closed.inc({ code: String(code) }),
			returned: () => returned.inc(),
			taken: () => taken.inc(),
			rejected: (reason) => rejected.inc({ reason }),
			committed(facts) {
				committing.observe(facts.seconds);
				rows.observe(facts.rows);
				plans.observe(facts.plans);
			},
			commitFailed: () => failed.inc(),
			acknowledged: (seconds) => acknowledging.observe(seconds),
		},
		request: (status, seconds) => requests.observe({ status: `${Math.floor(status / 100)}xx` }, seconds),
		watch(gauges) {
			look = gauges;
		},
		text: async () => ({ type: register.contentType, text: await register.metrics() }),
	};
}
