import { once } from "node:events";
import { expect, test } from "../support/browser";
import { freePort, spawnServer } from "../support/server";

test("[U66] a second server on the same data folder ends at once and names the first, which serves on", async ({
	serve,
}) => {
	const first = await serve();
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
