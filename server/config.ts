import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { commandWords } from "@/lib/i18n/en/command";

/** Everything that the person who runs the site can decide, read once at the start. */
export interface Config {
	port: number;
	/** The address listened on; 127.0.0.1 unless `HOST` says otherwise. */
	host: string;
	/** The one address that links are made from, without a slash at its end. */
	publicUrl: string;
	/** Whether `PUBLIC_URL` was given; without it `publicUrl` is this computer's own address. */
	publicUrlGiven: boolean;
	/** True while nobody on another computer can reach the site. */
	loopbackOnly: boolean;
	/** The exact `Host` headers answered; `localHosts` only for connections from this computer itself. */
	hosts: string[];
	localHosts: string[];
	/** The exact `Origin` headers of our own pages. */
	origins: string[];
	databaseUrl: string | null;
	/** Where the nodes of the site hear each other; null for one node by itself. */
	redisUrl: string | null;
	dataDir: string;
	/** Signs sessions. Empty until `withSecret` has read or made it. */
	secret: string;
	/** Who knows it may read this node's figures from elsewhere. */
	metricsToken: string | null;
	smtpUrl: string | null;
	mailFrom: string;
	/** True when a proxy in front sets `X-Forwarded-For`; only then is it believed. */
	trustProxy: boolean;
	logLevel: LogLevel;
	dev: boolean;
	distDir: string;
}

const LOG_LEVELS = ["silent", "error", "warn", "info", "debug"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A wrong setting. Its message is one plain sentence for the person who starts the site. */
export class WrongSetting extends Error {}

const say = commandWords.setting;
const LOOPBACK = new Set(["localhost", "127.0.0.1", "::1", "[::1]"]);

/**
 * What the environment decides, checked in full: a wrong value stops the start instead of surfacing a day later.
 *
 * The catch: an empty variable counts as unset, since that is how compose files and unit files leave things out.
 */
export function parseConfig(env: Record<string, string | undefined>): Config {
	const get = (name: string) => env[name]?.trim() || null;
	const port = parsePort(get("PORT"));
	const host = parseHost(get("HOST"));
	const given = parsePublicUrl(get("PUBLIC_URL"));
	const publicUrl = given ?? `http://localhost:${port}`;
	const address = new URL(publicUrl);
	const localHosts = ["localhost", "127.0.0.1", "[::1]"].map((name) => withPort(name, port));
	const local = LOOPBACK.has(address.hostname);
	return {
		port,
		host,
		publicUrl,
		publicUrlGiven: given !== null,
		loopbackOnly: LOOPBACK.has(host) && local,
		hosts: [address.host],
		localHosts,
		origins: [address.origin, ...(local ? localHosts.map((name) => `http://${name}`) : [])].filter(
			(origin, at, all) => all.indexOf(origin) === at,
		),
		databaseUrl: parseUrl("DATABASE_URL", get("DATABASE_URL"), ["postgres:", "postgresql:"]),
		redisUrl: parseRedisUrl(env),
		dataDir: path.resolve(get("CONCORDAT_DATA") ?? "data"),
		secret: parseSecret(get("SESSION_SECRET")),
		metricsToken: parseMetricsToken(get("METRICS_TOKEN")),
		smtpUrl: parseUrl("SMTP_URL", get("SMTP_URL"), ["smtp:", "smtps:"]),
		mailFrom: get("MAIL_FROM") ?? `Concordat <concordat@${address.hostname}>`,
		trustProxy: parseYesNo("TRUST_PROXY", get("TRUST_PROXY")),
		logLevel: parseLogLevel(get("LOG_LEVEL")),
		dev: env.NODE_ENV !== "production",
		distDir: get("CONCORDAT_DIST") ?? ".next",
	};
}

/**
 * The same settings with the secret that signs sessions, made on the first start and kept in the data folder.
 *
 * The catch: whoever reads this file can sign in as anybody, so it is readable by its owner alone.
 */
export function withSecret(config: Config): Config {
	if (config.secret) return config;
	const file = path.join(config.dataDir, "session-secret");
	mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
	try {
		writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
	}
	return { ...config, secret: readFileSync(file, "utf8").trim() };
}

function withPort(name: string, port: number): string {
	return port === 80 ? name : `${name}:${port}`;
}

function parsePort(value: string | null): number {
	if (value === null) return 3000;
	const port = /^\d{1,5}$/.test(value) ? Number(value) : 0;
	if (port < 1 || port > 65_535) throw new WrongSetting(say.port(value));
	return port;
}

function parseHost(value: string | null): string {
	if (value === null) return "127.0.0.1";
	if (!/^[A-Za-z0-9.:-]{1,253}$/.test(value)) throw new WrongSetting(say.host(value));
	return value;
}

function parsePublicUrl(value: string | null): string | null {
	if (value === null) return null;
	const url = URL.canParse(value) ? new URL(value) : null;
	if (!url || !["http:", "https:"].includes(url.protocol)) throw new WrongSetting(say.publicUrl(value));
	if (url.pathname !== "/" || url.search || url.hash || url.username || url.password)
		throw new WrongSetting(say.publicUrlPath(value));
	return url.origin;
}

/** The catch: an address may hold a password, so the sentence never repeats the value. */
function parseUrl(name: string, value: string | null, schemes: string[]): string | null {
	if (value === null) return null;
	if (!URL.canParse(value) || !schemes.includes(new URL(value).protocol))
		throw new WrongSetting(say.scheme(name, schemes.map((scheme) => `${scheme}//`).join(" or ")));
	return value;
}

/** The catch: nodes share one database and know each other's sessions, so both must be set for all of them alike. */
function parseRedisUrl(env: Record<string, string | undefined>): string | null {
	const url = parseUrl("REDIS_URL", env.REDIS_URL?.trim() || null, ["redis:", "rediss:"]);
	if (url === null) return null;
	if (!env.DATABASE_URL?.trim()) throw new WrongSetting(say.nodesNeed("DATABASE_URL"));
	if (!env.SESSION_SECRET?.trim()) throw new WrongSetting(say.nodesNeed("SESSION_SECRET"));
	return url;
}

function parseSecret(value: string | null): string {
	if (value !== null && value.length < 32) throw new WrongSetting(say.secret);
	return value ?? "";
}

function parseMetricsToken(value: string | null): string | null {
	if (value !== null && value.length < 16) throw new WrongSetting(say.metricsToken);
	return value;
}

function parseYesNo(name: string, value: string | null): boolean {
	if (value === null || ["0", "false", "no"].includes(value)) return false;
	if (["1", "true", "yes"].includes(value)) return true;
	throw new WrongSetting(say.yesNo(name, value));
}

function parseLogLevel(value: string | null): LogLevel {
	// At a terminal a line for each request hides the lines that matter.
	if (value === null) return process.stdout.isTTY ? "warn" : "info";
	const level = LOG_LEVELS.find((one) => one === value);
	if (!level) throw new WrongSetting(say.logLevel(value, LOG_LEVELS.join(", ")));
	return level;
}
