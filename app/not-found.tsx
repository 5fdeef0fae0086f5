import { ButtonLink } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { Wordmark } from "@/components/ui/wordmark";
import { words } from "@/lib/i18n/words";

const said = words.common.notFound;

/** What a missing page and somebody else's plan look like: the same. */
export default function NotFound() {
	return (
		<div className="min-h-dvh flex flex-col">
			<PageTitle>{said.title}</PageTitle>
			<header className="bg-surface border-b border-line h-bar flex items-center px-6">
				<Wordmark />
			</header>
			<main id="main" tabIndex={-1} className="w-full max-w-[560px] mx-auto px-6 py-16">
				<h1 className="text-2xl font-semibold tracking-tight">{said.title}</h1>
				<p className="text-md text-ink-2 mt-2">{said.text}</p>
				<ButtonLink href="/plans" look="primary" size="md" className="mt-6">
					{said.home}
				</ButtonLink>
			</main>
		</div>
	);
}
