"use client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { Refused } from "./api";
import { SayProvider } from "./say";
import { applyTheme, currentTheme } from "./theme";
import { ToastProvider } from "./toast";

/** What every screen stands on: questions to the server, the announcer and the toasts. */
export function Providers({ children }: { children: ReactNode }) {
	const [client] = useState(
		() =>
			new QueryClient({
				defaultOptions: {
					queries: {
						// Announcements say when to look again; asking at every focus would only hide that one is missing.
						refetchOnWindowFocus: false,
						retry: (failures, problem) => !(problem instanceof Refused) && failures < 2,
					},
				},
			}),
	);
	// The theme was set before the first paint; a root that React drew anew forgets it.
	useEffect(() => applyTheme(currentTheme()), []);
	return (
		<QueryClientProvider client={client}>
			<SayProvider>
				<ToastProvider>{children}</ToastProvider>
			</SayProvider>
		</QueryClientProvider>
	);
}
