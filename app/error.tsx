"use client";
import { Button } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { Wordmark } from "@/components/ui/wordmark";
import { words } from "@/lib/i18n/words";

const said = words.common.error;

/** A page that broke: what that means for people's words, a reference for whoever runs the site, and a way on. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
	return (
		<div className="min-h-dvh flex flex-col">
			<PageTitle>{said.title}</PageTitle>
			<header className="bg-surface border-b border-line h-bar flex items-center px-6">
				<Wordmark />
			</header>
			<main id="main" tabIndex={-1} className="w-full max-w-[560px] mx-auto px-6 py-16">
				<h1 className="text-2xl font-semibold tracking-tight">{said.title}</h1>
				<p className="text-md text-ink-2 mt-2">{said.text}</p>
				{error.digest && <p className="hint mt-2">{said.reference(error.digest)}</p>}
				<Button look="primary" size="md" className="mt-6" onClick={() => location.reload()}>
					{said.again}
				</Button>
			</main>
		</div>
	);
}
