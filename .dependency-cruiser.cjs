// The walls of the house. Each rule's comment is what a newcomer reads when an import goes through one.
const TESTS = "^(tests|scripts)/";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
	forbidden: [
		{
			name: "nobody-imports-app",
			comment: "app/ holds the doors: pages and route handlers. What two of them need lives behind them.",
			severity: "error",
			from: { pathNot: `^app/|${TESTS}` },
			to: { path: "^app/" },
		},
		{
			name: "screens-never-see-the-server",
			comment:
				"components/ runs in the browser. It asks through the doors (components/ui/api.ts), never directly.",
			severity: "error",
			from: { path: "^components/" },
			to: { path: "^server/" },
		},
		{
			name: "the-server-never-sees-screens",
			comment: "server/ knows no screen. What both need is a pure function in lib/.",
			severity: "error",
			from: { path: "^server/" },
			to: { path: "^components/|^node_modules/(react|react-dom|@tiptap/react|@base-ui|lucide-react)/" },
		},
		{
			name: "the-ground-stands-on-nothing",
			comment:
				"lib/ is pure: it runs in the browser, the server and the tests alike, so it imports lib/ alone.",
			severity: "error",
			from: { path: "^lib/" },
			to: { path: "^(app|components|server|scripts|tests)/" },
		},
		{
			name: "the-ground-does-no-io",
			comment: "lib/ takes the clock, ids and rows as arguments: no Node, no React, no network, no database.",
			severity: "error",
			from: { path: "^lib/" },
			to: {
				path: "^node:|^node_modules/(react|react-dom|next|next-auth|pg|drizzle-orm|ws|pino|nodemailer|y-websocket|y-indexeddb)/",
			},
		},
		{
			name: "the-ground-uses-no-core-module",
			comment: "lib/ runs in the browser too, where Node's own modules do not exist.",
			severity: "error",
			from: { path: "^lib/" },
			to: { dependencyTypes: ["core"] },
		},
		{
			name: "sql-is-spoken-in-two-rooms",
			comment: "Queries live in server/db and server/queries; everybody else calls their functions.",
			severity: "error",
			from: { path: "^(app|components|server|lib)/", pathNot: "^server/(db|queries)/|^server/runtime\\.ts$" },
			to: { path: "^node_modules/(drizzle-orm|pg|@electric-sql)/" },
		},
		{
			name: "sync-reaches-storage-through-its-port",
			comment: "server/sync knows storage only as the interface in server/sync/store.ts.",
			severity: "error",
			from: { path: "^server/sync/" },
			to: { path: "^server/(db|queries|acts)/" },
		},
		{
			name: "the-product-never-sees-its-tests",
			comment: "What tests/ holds is not part of the product.",
			severity: "error",
			from: { path: "^(app|components|lib|server)/" },
			to: { path: TESTS },
		},
	],
	options: {
		parser: "swc", // the only one of its parsers that reads TypeScript 7's sources
		doNotFollow: { path: "^node_modules" },
		tsConfig: { fileName: "tsconfig.json" },
		tsPreCompilationDeps: true,
		enhancedResolveOptions: {
			exportsFields: ["exports"],
			conditionNames: ["import", "require", "node", "default", "types"],
			mainFields: ["module", "main", "types"],
		},
	},
};
