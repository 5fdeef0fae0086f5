import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const tests = (...rooms: string[]) => rooms.map((room) => `tests/${room}/**/*.test.{ts,tsx}`);

/** Components stand in for parts of the browser and of each other, so each file of theirs has modules of its own. */
const ALONE = { name: "components", include: tests("components") };
/** Reading all modules anew for each file takes as long as a fifth of the tests; what spies leave is put back. */
const TOGETHER = {
	name: "rules and engine room",
	include: tests("lib", "server", "contract", "chaos"),
	isolate: false,
	restoreMocks: true,
};

export default defineConfig({
	plugins: [react()],
	resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
	test: {
		globalSetup: ["tests/support/empty-databases.ts"],
		maxWorkers: 2,
		// Each file that opens a database has a copy of its own; a busy computer takes its time over some.
		projects: [ALONE, TOGETHER].map((test) => ({
			extends: true,
			test: { ...test, hookTimeout: 120_000, testTimeout: 60_000 },
		})),
	},
});
