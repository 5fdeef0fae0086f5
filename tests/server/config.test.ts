import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { parseConfig, WrongSetting, withSecret } from "@/server/config";

/** The sentence that a setting stops the start with. */
function sentence(env: Record<string, string>): string {
	try {
		parseConfig(env);
	} catch (error) {
		if (error instanceof WrongSetting) return error.message;
		throw error;
	}
	return "started";
}

test("[O1] nothing needs to be set: this computer only, port 3000, a folder of its own", () => {
	expect(parseConfig({})).toMatchObject({
		port: 3000,
		host: "127.0.0.1",
		publicUrl: "http://localhost:3000",
		loopbackOnly: true,
		databaseUrl: null,
		dataDir: path.resolve("data"),
		smtpUrl: null,
		trustProxy: false,
	});
});

test("[O1] an empty variable counts as unset", () => {
	expect(parseConfig({ PORT: "", PUBLIC_URL: " ", HOST: "" })).toMatchObject({
		port: 3000,
		host: "127.0.0.1",
	});
});

test.each([
	["PORT", "abc"],
	["PORT", "0"],
	["PORT", "70000"],
	["PORT", "3000.5"],
	["HOST", "http://0.0.0.0"],
	["HOST", "a b"],
	["PUBLIC_URL", "plan.example.org"],
	["PUBLIC_URL", "ftp://plan.example.org"],
	["PUBLIC_URL", "https://plan.example.org/plans"],
	["PUBLIC_URL", "https://user@plan.example.org"],
	["DATABASE_URL", "mysql://localhost/plan"],
	["DATABASE_URL", "localhost"],
	["SMTP_URL", "https://mail.example.org"],
	["SESSION_SECRET", "short"],
	["TRUST_PROXY", "perhaps"],
	["LOG_LEVEL", "loud"],
])("[O1] a wrong %s (%s) stops the start with one plain sentence that names it", (name, value) => {
	const said = sentence({ [name]: value });
	expect(said).toMatch(new RegExp(`^${name} .*\\.$`));
	expect(said.split("\n")).toHaveLength(1);
});

test("[O1] the sentence about an address never repeats its password", () => {
	expect(sentence({ DATABASE_URL: "mysql://ada:hunter2hunter2@localhost/x" })).not.toContain("hunter2");
});

test("[O2] with PUBLIC_URL elsewhere, others can reach it, even when a proxy on this computer stands in front", () => {
	expect(parseConfig({ PUBLIC_URL: "https://plan.example.org/" })).toMatchObject({
		loopbackOnly: false,
		publicUrl: "https://plan.example.org",
		hosts: ["plan.example.org"],
		origins: ["https://plan.example.org"],
	});
	expect(parseConfig({ HOST: "0.0.0.0" }).loopbackOnly).toBe(false);
	expect(parseConfig({ HOST: "::1" }).loopbackOnly).toBe(true);
});

test("[O2] the secret that signs sessions is made once, and only its owner reads it", () => {
	const folder = mkdtempSync(path.join(tmpdir(), "concordat-"));
	try {
		const config = parseConfig({ CONCORDAT_DATA: path.join(folder, "data") });
		const first = withSecret(config).secret;
		expect(first.length).toBeGreaterThanOrEqual(32);
		expect(withSecret(config).secret).toBe(first);
		const file = path.join(folder, "data", "session-secret");
		expect(readFileSync(file, "utf8")).toBe(first);
		if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});
