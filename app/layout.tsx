import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { Providers } from "@/components/ui/providers";
import { SkipLink } from "@/components/ui/skip-link";
import { THEME_COOKIE, THEME_SCRIPT, themeFrom } from "@/components/ui/theme";
import { words } from "@/lib/i18n/words";

export const metadata: Metadata = {
	title: { default: words.common.product, template: `%s | ${words.common.product}` },
	description: words.common.description,
	referrer: "no-referrer",
	robots: { index: false, follow: false },
	formatDetection: { telephone: false, email: false, address: false, date: false },
};

export const viewport: Viewport = {
	width: "device-width",
	initialScale: 1,
	themeColor: [
		{ media: "(prefers-color-scheme: light)", color: "#ffffff" },
		{ media: "(prefers-color-scheme: dark)", color: "#172129" },
	],
};

/** The nonce of this answer: the server puts its content policy on the request before a page is drawn. */
const nonceOf = (policy: string | null) => policy?.match(/'nonce-([^']+)'/)?.[1];

export default async function Layout({ children }: { children: ReactNode }) {
	const theme = themeFrom((await cookies()).get(THEME_COOKIE)?.value);
	const nonce = nonceOf((await headers()).get("content-security-policy"));
	return (
		<html lang="en" data-theme={theme === "device" ? "light" : theme} suppressHydrationWarning>
			<body>
				{/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, run before the first paint. */}
				<script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
				<SkipLink />
				<Providers>{children}</Providers>
			</body>
		</html>
	);
}
