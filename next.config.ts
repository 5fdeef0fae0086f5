import type { NextConfig } from "next";

const config: NextConfig = {
	// A second build beside the first (tests, a developer's own) needs a folder of its own.
	distDir: process.env.CONCORDAT_DIST ?? ".next",
	poweredByHeader: false,
	reactStrictMode: true,
	images: { unoptimized: true },
	// `npm test` checks the types of everything, tests too; a start checks nothing twice.
	typescript: { ignoreBuildErrors: true },
	devIndicators: false,
	// Next's debugging channel does not reach a page behind our own server, and moving between pages waits for it.
	experimental: { reactDebugChannel: false },
	// One copy of each of these in the process: Yjs breaks when two of its copies meet. The rest are not worth bundling.
	serverExternalPackages: [
		"yjs",
		"y-protocols",
		"lib0",
		"pg",
		"drizzle-orm",
		"pino",
		"nodemailer",
		"docx",
		"@node-rs/argon2",
		"@electric-sql/pglite",
		"@electric-sql/pglite-socket",
	],
};

export default config;
