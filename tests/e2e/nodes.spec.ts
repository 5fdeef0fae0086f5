import { words } from "@/lib/i18n/words";
import {
	addCard,
	expect,
	fieldOf,
	hereNow,
	isSaved,
	openCard,
	SAMPLE,
	signInToSample,
	test,
	typeAt,
} from "../support/browser";
import { type Postgres, startPostgres } from "../support/postgres";
import { type Redis, startRedis } from "../support/redis";

let shared: { postgres: Postgres; redis: Redis };
test.beforeAll(async () => {
	shared = { postgres: await startPostgres(), redis: await startRedis() };
});
test.afterAll(async () => {
	await shared.redis.stop();
	await shared.postgres.stop();
});

test("[Y80] [Y87] two people on two nodes write one card and see each other; one node after the other is restarted, and nothing is lost", async ({
	serve,
	visit,
}) => {
	const { postgres, redis } = shared;
	const env = {
		DATABASE_URL: await postgres.newDatabase(),
		REDIS_URL: redis.url,
		SESSION_SECRET: "one secret for both of the nodes of a site",
	};
	const nodes = [await serve({ env }), await serve({ env })] as const;
	const [oriel, imara] = [await visit(nodes[0]), await visit(nodes[1])];
	await signInToSample(oriel, SAMPLE.wexmoor);
	await signInToSample(imara, SAMPLE.ashdene);
	await expect(hereNow(oriel.page)).toContainText("Ashdene");
	await addCard(oriel.page, "aims", "Written on two nodes");
	const statement = words.card.fields.statement;
	await fieldOf(oriel.page, statement).fill("From the first. ");
	await openCard(imara.page, "Written on two nodes");
	await typeAt(fieldOf(imara.page, statement), "end", "From the second. ");
	const both = "From the first. From the second. ";
	for (const { page } of [oriel, imara]) await expect(fieldOf(page, statement)).toHaveValue(both);

	let text = both;
	for (const [index, node] of nodes.entries()) {
		const other = index === 0 ? imara : oriel;
		const stopped = node.stop();
		text += `While ${index} was away. `;
		await typeAt(fieldOf(other.page, statement), "end", `While ${index} was away. `);
		await isSaved(other.page);
		await stopped;
		await node.restart();
		for (const { page } of [oriel, imara]) {
			await expect(fieldOf(page, statement)).toHaveValue(text);
			await isSaved(page);
		}
	}
	await expect(hereNow(oriel.page)).toContainText("Ashdene");
});
