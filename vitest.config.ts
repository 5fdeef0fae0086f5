import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
	plugins: [react()],
	resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
	test: {
		include: ["tests/{lib,server,components,contract,chaos}/**/*.test.{ts,tsx}"],
		globalSetup: ["tests/support/empty-databases.ts"],
		// Each file that opens a database has a copy of its own; a busy computer takes its time over some.
		hookTimeout: 120_000,
		testTimeout: 60_000,
		maxWorkers: 2,
	},
});
