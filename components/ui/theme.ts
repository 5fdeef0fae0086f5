/** How a person wants the screen: light, dark, or whatever the device says. */
export const THEMES = ["device", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_COOKIE = "concordat-theme";
const YEAR_SECONDS = 365 * 24 * 60 * 60;

export const themeFrom = (value: string | undefined): Theme =>
	THEMES.find((one) => one === value) ?? "device";

/** The theme now in force on this device. */
export function currentTheme(): Theme {
	const found = document.cookie.split("; ").find((one) => one.startsWith(`${THEME_COOKIE}=`));
	return themeFrom(found?.slice(THEME_COOKIE.length + 1));
}

export function applyTheme(theme: Theme): void {
	// biome-ignore lint/suspicious/noDocumentCookie: the cookie store API is missing in Firefox and Safari; the value is a fixed word.
	document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
	const dark = theme === "dark" || (theme === "device" && matchMedia("(prefers-color-scheme: dark)").matches);
	document.documentElement.dataset.theme = dark ? "dark" : "light";
}

/**
 * Runs before the first paint, so that nobody is flashed a white page: resolves the theme and follows the device.
 * It is the same for everybody, so a page kept for offline use stays right.
 */
export const THEME_SCRIPT = `(function(){var d=document,m=matchMedia("(prefers-color-scheme: dark)");function s(){var t=(d.cookie.match(/(?:^|; )${THEME_COOKIE}=([a-z]+)/)||[])[1];d.documentElement.dataset.theme=t==="light"||t==="dark"?t:m.matches?"dark":"light"}s();m.addEventListener("change",s)})()`;
