"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { ask } from "@/components/ui/api";
import { Wordmark } from "@/components/ui/wordmark";
import { words } from "@/lib/i18n/words";
import { PersonMenu } from "./account-menu";

/** Who is signed in, asked once for every screen. */
export const useMe = () => useQuery({ queryKey: ["me"], queryFn: () => ask("me", {}), staleTime: 60_000 });

/** The bar above pages that belong to no plan. */
export function SiteHeader() {
	const me = useMe();
	return (
		<header className="bg-surface border-b border-line h-bar flex items-center gap-3 px-6 phone:px-3 shrink-0">
			<Link href="/plans" aria-label={words.plan.allPlans} className="touch-link">
				<Wordmark />
			</Link>
			<span className="flex-1" />
			{me.data && <PersonMenu name={me.data.name} />}
		</header>
	);
}
