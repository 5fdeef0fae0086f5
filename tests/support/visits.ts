import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { RunningServer } from "./server";

/**
 * Makes everybody's visits so far so many hours older, so that whoever comes next begins another.
 *
 * The catch: one process holds a site's database, so the site is stopped meanwhile, and starts again on its port.
 */
export async function visitsWere(site: RunningServer, hours: number): Promise<void> {
	await site.stop();
	const database = await PGlite.create({ dataDir: join(site.dataDir, "database") });
	await database.query(
		"update visits set at = at - make_interval(hours => $1), before_at = before_at - make_interval(hours => $1)",
		[hours],
	);
	await database.close();
	await site.restart();
}
