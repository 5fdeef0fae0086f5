// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from "vitest";
import { applyTheme, currentTheme, THEME_SCRIPT, themeFrom } from "@/components/ui/theme";

let deviceDark = false;
beforeEach(() => {
	vi.stubGlobal("matchMedia", () => ({ matches: deviceDark, addEventListener: () => undefined }));
	applyTheme("device");
});

/** What the page's own script does before the first paint. */
const firstPaint = () => {
	document.documentElement.dataset.theme = "light";
	new Function("matchMedia", THEME_SCRIPT)(globalThis.matchMedia);
	return document.documentElement.dataset.theme;
};

test("[U29] the theme is the person's choice, or the device's, before the first paint", () => {
	for (deviceDark of [false, true]) {
		applyTheme("device");
		expect(firstPaint()).toBe(deviceDark ? "dark" : "light");
		applyTheme("dark");
		expect([currentTheme(), firstPaint()]).toEqual(["dark", "dark"]);
		applyTheme("light");
		expect([currentTheme(), firstPaint()]).toEqual(["light", "light"]);
	}
});

test("[U29] a theme that nobody knows is the device's", () => {
	expect(themeFrom("neon")).toBe("device");
	expect(themeFrom(undefined)).toBe("device");
});
