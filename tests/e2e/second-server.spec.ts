import { once } from "node:events";
import { expect, test } from "../support/browser";
import { freePort, newDataDir, spawnServer } from "../support/server";
import { until } from "../support/until";

test("[U66] a second server on the same data folder ends at once and names the first, which serves on", async ({
	serve,
}) => {
	const first = await serve({ empty: true });
	const second = spawnServer({ PORT: String(await freePort()), CONCORDAT_DATA: first.dataDir });
	let said = "";
	second.stderr?.on("data", (text: Buffer) => {
		said += text.toString();
	});
	const begun = performance.now();
	const [code] = (await once(second, "exit")) as [number];
	test
		.info()
		.annotations.push({ type: "ended after", description: `${Math.round(performance.now() - begun)} ms` });
	expect(code).not.toBe(0);
	expect(said).toContain(String(first.pid()));
	expect(said.trim().split("\n")).toHaveLength(1);
	expect((await fetch(`${first.url}/readyz`)).ok).toBe(true);
});

test("[O14] a server whose output nobody reads any more starts, serves on and stops when it is asked to", async () => {
	const port = await freePort();
	const server = spawnServer({ PORT: String(port), CONCORDAT_DATA: await newDataDir() });
	server.stdout?.destroy();
	server.stderr?.destroy();
	const gone = once(server, "exit");
	const answers = async () => (await fetch(`http://localhost:${port}/readyz`)).ok && "ready";
	try {
		await until("it is ready without a reader", answers, { within: 60_000 });
		expect((await fetch(`http://localhost:${port}/plans/none`)).status).toBeLessThan(500);
		expect(await answers()).toBe("ready");
		server.kill("SIGTERM");
		expect(await gone).toEqual([0, null]);
	} finally {
		server.kill("SIGKILL");
	}
});
