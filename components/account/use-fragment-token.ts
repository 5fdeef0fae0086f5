"use client";
import { useEffect, useState } from "react";

/**
 * The secret that stands behind the # of an address, which no server and no log ever sees.
 *
 * Undefined until the page is in the browser, null when there is none.
 */
export function useFragmentToken(): string | null | undefined {
	const [token, setToken] = useState<string | null | undefined>(undefined);
	useEffect(() => {
		const read = () => setToken(location.hash.slice(1) || null);
		read();
		window.addEventListener("hashchange", read);
		return () => window.removeEventListener("hashchange", read);
	}, []);
	return token;
}
