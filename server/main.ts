import { createHmac } from "node:crypto";
import { EventEmitter } from "node:events";
import pino from "pino";
import { commandWords } from "@/lib/i18n/en/command";
import { createObserver, lookAtAll } from "@/server/acts/observer";
import { PlanWords } from "@/server/acts/plan-words";
import { standings } from "@/server/auth/standing";
import { type Config, parseConfig, withSecret } from "@/server/config";
import { askForLife } from "@/server/db/away";
import { openDatabase } from "@/server/db/open";
import { hasRealAccount } from "@/server/db/rows/people";
import { syncStore } from "@/server/db/rows/sync-store";
import { listenOn } from "@/server/http/listen";
import { frontDoor } from "@/server/http/serve";
import { createCourier } from "@/server/mail/courier";
import { openMail } from "@/server/mail/send";
import { createMetrics } from "@/server/ops/metrics";
import { outliveReaders } from "@/server/outlive-readers";
import { redisFellows } from "@/server/redis/fellows";
import { provideRuntime, type Runtime } from "@/server/runtime";
import { newReference, sentenceFor } from "@/server/start-failure";
import { onStop } from "@/server/stop";
import { createSync } from "@/server/sync/engine";
import { alone } from "@/server/sync/fellows";

const say = commandWords.start;
const tell = (line: string) => process.stdout.write(`${line}\n`);

/** Letters and digits that nobody takes for one another when read aloud: fifty bits of them. */
const CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** The code of the first account: every node of the site asks for the same, and only who has the secret knows it. */
const firstAccountCode = (secret: string) =>
	[...createHmac("sha256", secret).update("first account").digest().subarray(0, 10)]
		.map((byte) => CODE_LETTERS[byte % CODE_LETTERS.length])
		.join("")
		.replace(/^(.{5})/, "$1-");

/**
 * The composition root: settings, then the port, the database, the ports of the engine room, and last the pages.
 *
 * The catch: the port comes before the database, so that a second start says so at once and touches nothing.
 */
async function start(config: Config): Promise<void> {
	const log = pino({ level: config.logLevel });
	const metrics = createMetrics();
	const door = frontDoor(config, log, metrics.request);
	await listenOn(door.server, config.port, config.host);

	const database = await openDatabase(config, {
		progress: (step) => tell(step === "first" ? say.firstDatabase : say.database),
		lost: (error) => log.error({ err: error }, "database lost"),
	});
	const { db } = database;
	const parts = { config: withSecret(config), db, log, now: () => new Date(), words: new PlanWords() };
	const { redisUrl, secret } = parts.config;
	const sync = createSync({
		...parts,
		store: syncStore(db),
		origins: config.origins,
		whoStands: (asked) => standings(asked, parts),
		stored: (planId) => runtime.observer.soon(planId),
		meters: metrics.meters,
		fellows: redisUrl ? redisFellows({ url: redisUrl, secret, log }) : alone,
	});
	const runtime: Runtime = {
		...parts,
		firstAccountCode: firstAccountCode(secret),
		mail: openMail(config),
		sync,
		observer: createObserver({ ...parts, sync }),
	};
	provideRuntime(Promise.resolve(runtime));
	await lookAtAll(runtime, runtime.observer);
	const courier = createCourier(runtime);
	courier.start();

	const { default: next } = await import("next"); // last, so that a start that cannot go on says so at once
	// Next listens for upgrades on whatever it is given, and would close our sockets: it gets an emitter of its own.
	const nextUpgrades = new EventEmitter();
	const pages = next({
		dev: config.dev,
		hostname: config.host,
		port: config.port,
		httpServer: nextUpgrades as unknown as typeof door.server,
	});
	await pages.prepare();
	const handle = pages.getRequestHandler();
	metrics.watch(sync.gauges);
	let stopping = false;
	const databaseAnswers = () =>
		askForLife(db).then(
			() => true,
			(error: unknown) => {
				log.error({ err: error }, "the database does not answer");
				return false;
			},
		);
	door.open({
		pages: (request, response) => handle(request, response),
		databaseAnswers,
		watched: {
			notReady: async () =>
				stopping
					? commandWords.watch.stopping
					: (await databaseAnswers())
						? null
						: commandWords.watch.databaseAway,
			metrics: metrics.text,
		},
		sync: (request, socket, head) => runtime.sync.upgrade(request, socket, head),
		devUpgrade: config.dev
			? (request, socket, head) => void nextUpgrades.emit("upgrade", request, socket, head)
			: null,
	});

	onStop(log, async () => {
		tell(say.stopping);
		stopping = true;
		door.server.close();
		await runtime.sync.stop();
		await runtime.observer.stop();
		await courier.stop();
		door.server.closeAllConnections();
		await pages.close();
		await database.close();
	});

	tell(say.ready(config.publicUrl));
	tell(redisUrl ? say.nodes : say.alone);
	if (config.loopbackOnly) tell(say.onlyHere);
	else if (!config.publicUrlGiven) tell(say.hostWithoutPublicUrl(config.host, config.publicUrl));
	if (!config.loopbackOnly && !(await hasRealAccount(db)))
		tell(say.firstAccountCode(runtime.firstAccountCode));
}

outliveReaders();
let config: Config | null = null;
try {
	config = parseConfig(process.env);
	await start(config);
} catch (error) {
	const sentence = await sentenceFor(error, config);
	if (sentence === null) console.error(error);
	process.stderr.write(`${sentence ?? commandWords.stopped.broken(newReference())}\n`);
	process.exit(1);
}
