import { randomBytes } from "node:crypto";
import type { Config } from "@/server/config";

/** A fresh word that the scripts of one answer carry; nothing without it runs. */
export const newNonce = () => randomBytes(16).toString("base64");

/**
 * What a page of ours may load and run: our own files, scripts of this very answer, and nothing else. [O4]
 *
 * The catch: style attributes cannot carry a nonce, and the editor and the menus set them; so styles may be
 * inline, scripts never. `next dev` builds modules with eval, which the built product does not allow.
 */
export function contentPolicy(nonce: string, config: Pick<Config, "dev" | "publicUrl">): string {
	const policy: Record<string, string> = {
		"default-src": "'self'",
		"script-src": `'self' 'nonce-${nonce}' 'strict-dynamic'${config.dev ? " 'unsafe-eval'" : ""}`,
		"style-src": "'self' 'unsafe-inline'",
		"img-src": "'self' data: blob:",
		"font-src": "'self'",
		"connect-src": `'self' ${config.publicUrl.replace(/^http/, "ws")}`,
		"worker-src": "'self'",
		"manifest-src": "'self'",
		"form-action": "'self'",
		"object-src": "'none'",
		"base-uri": "'none'",
		"frame-ancestors": "'none'",
	};
	return Object.entries(policy)
		.map(([name, value]) => `${name} ${value}`)
		.join("; ");
}

/** What every answer carries besides. */
export function securityHeaders(config: Pick<Config, "publicUrl">): Record<string, string> {
	return {
		"Referrer-Policy": "no-referrer",
		"X-Content-Type-Options": "nosniff",
		"X-Frame-Options": "DENY",
		"Cross-Origin-Opener-Policy": "same-origin",
		"Cross-Origin-Resource-Policy": "same-origin",
		"Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
		...(config.publicUrl.startsWith("https:") && {
			"Strict-Transport-Security": "max-age=31536000",
		}),
	};
}
