"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { ReactNode } from "react";
import { InboxButton } from "@/components/inbox/inbox-button";
import { ask } from "@/components/ui/api";
import { Wordmark } from "@/components/ui/wordmark";
import { words } from "@/lib/i18n/words";
import { PersonMenu } from "./account-menu";

/** Who is signed in, asked once for every screen. */
export const useMe = () => useQuery({ queryKey: ["me"], queryFn: () => ask("me", {}), staleTime: 60_000 });

/** The bar above pages that belong to no plan, and banners under it. */
export function SiteHeader({ children }: { children?: ReactNode }) {
	const me = useMe();
	return (
		<header className="shrink-0">
			<div className="bg-surface border-b border-line h-bar flex items-center gap-3 px-6 phone:px-3">
				<Link href="/plans" className="touch-link">
					<Wordmark />
					<span className="sr-only">, {words.plan.allPlans}</span>
				</Link>
				<span className="flex-1" />
				{me.data && <InboxButton />}
				{me.data && <PersonMenu name={me.data.name} />}
			</div>
			{children}
		</header>
	);
}
