"use client";
import { Check, SunMoon } from "lucide-react";
import { useEffect, useState } from "react";
import { words } from "@/lib/i18n/words";
import { Menu, MenuItem } from "./menu";
import { applyTheme, currentTheme, THEMES, type Theme } from "./theme";

/** The theme of this device, and changing it. Unknown until the page is in the browser. */
export function useTheme(): [Theme, (theme: Theme) => void] {
	const [theme, setTheme] = useState<Theme>("device");
	useEffect(() => setTheme(currentTheme()), []);
	return [
		theme,
		(next) => {
			applyTheme(next);
			setTheme(next);
		},
	];
}

export function ThemeChoice() {
	const [theme, setTheme] = useTheme();
	return (
		<Menu
			align="end"
			trigger={
				<button
					type="button"
					className="touch-link inline-flex items-center gap-1.5 text-sm text-ink-2 hover:underline"
				>
					<SunMoon className="icon size-4" aria-hidden="true" />
					{words.common.theme.now(words.common.theme[theme])}
				</button>
			}
		>
			{THEMES.map((one) => (
				<MenuItem key={one} icon={one === theme ? Check : undefined} onSelect={() => setTheme(one)}>
					{words.common.theme.choose[one]}
				</MenuItem>
			))}
		</Menu>
	);
}
