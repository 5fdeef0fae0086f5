import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildAll } from "../../scripts/build.mjs";
import { startServer } from "./server";

/** Where the tests find a folder that has had its first start, and one on which the sample was opened too. */
export const EMPTY_SITE = "CONCORDAT_E2E_EMPTY";
export const SAMPLE_SITE = "CONCORDAT_E2E_SAMPLE";

/**
 * Builds the product once, starts it once on a fresh folder, and opens the sample there; every test's server begins
 * from a copy of one of these folders, so that the seconds which that takes are spent once.
 */
export default async function setUp(): Promise<() => Promise<void>> {
	await buildAll();
	const kept = await mkdtemp(join(tmpdir(), "concordat-templates-"));
	const site = await startServer();
	const keep = async (name: string) => {
		await site.stop();
		await cp(site.dataDir, join(kept, name), { recursive: true });
	};
	await keep("empty");
	await site.restart();
	const headers = { origin: site.url, "content-type": "application/json" };
	const opened = await fetch(`${site.url}/api/sample/open`, { method: "POST", headers, body: "{}" });
	if (!opened.ok) throw new Error(`The sample was not opened: ${await opened.text()}`);
	await keep("sample");
	await site.end();
	process.env[EMPTY_SITE] = join(kept, "empty");
	process.env[SAMPLE_SITE] = join(kept, "sample");
	return () => rm(kept, { recursive: true, force: true });
}
