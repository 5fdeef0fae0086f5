import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildAll } from "../../scripts/build.mjs";
import { startServer } from "./server";

/** Where the tests find a folder that has had its first start. */
export const TEMPLATE = "CONCORDAT_E2E_TEMPLATE";

/**
 * Builds the product once and starts it once on a fresh folder; every test's server begins from a copy of that
 * folder, so that the seconds which a database takes to be made are spent once.
 */
export default async function setUp(): Promise<() => Promise<void>> {
	await buildAll();
	const template = await mkdtemp(join(tmpdir(), "concordat-template-"));
	const first = await startServer();
	await first.stop();
	await cp(first.dataDir, template, { recursive: true });
	await first.end();
	process.env[TEMPLATE] = template;
	return () => rm(template, { recursive: true, force: true });
}
