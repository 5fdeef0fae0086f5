"use client";
import { useEffect } from "react";
import { words } from "@/lib/i18n/words";

/** Names the page in the window's title, for pages that are drawn where no metadata is read. */
export function PageTitle({ children }: { children: string }) {
	useEffect(() => {
		document.title = `${children} | ${words.common.product}`;
	}, [children]);
	return null;
}
