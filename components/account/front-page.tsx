import { ClipboardCheck, Layers, type LucideIcon, Users } from "lucide-react";
import type { ReactNode } from "react";
import { Note } from "@/components/ui/note";
import { ThemeChoice } from "@/components/ui/theme-choice";
import { Wordmark } from "@/components/ui/wordmark";
import { entering } from "@/lib/i18n/en/entering";
import { words } from "@/lib/i18n/words";
import { SOURCE } from "@/lib/review/catalogue";

const said = entering.side;

/** A page for somebody at the door: the form on the left, why we are here on the right. */
export function FrontPage({ children }: { children: ReactNode }) {
	return (
		<div className="min-h-dvh grid grid-cols-1 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
			<div className="flex flex-col bg-surface px-5 sm:px-8 lg:px-20 py-8">
				<header>
					<Wordmark />
				</header>
				<main id="main" tabIndex={-1} className="front my-auto w-full max-w-[420px] py-10">
					{children}
				</main>
				<footer className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2 text-sm text-ink-2 max-w-[560px]">
					<span className="lg:hidden">{words.common.noPersonalData}</span>
					<span className="flex-1" />
					<ThemeChoice />
				</footer>
			</div>
			<aside
				aria-label={words.common.product}
				className="hidden lg:flex flex-col justify-center bg-canvas border-l border-line px-20 py-10 sticky top-0 h-dvh"
			>
				<figure className="max-w-[500px]">
					<blockquote className="serif text-[28px] leading-[38px] font-medium">
						{SOURCE.key_message}
					</blockquote>
					<figcaption className="text-ink-2 mt-4">
						{SOURCE.authors}. {SOURCE.title}
					</figcaption>
				</figure>
				<ul className="mt-10 grid gap-y-4 max-w-[500px]">
					<Point icon={Users} title={said.together} text={said.togetherText} />
					<Point icon={Layers} title={said.apart} text={said.apartText} />
					<Point icon={ClipboardCheck} title={said.ready} text={said.readyText} />
				</ul>
				<Note tone="reserve" className="mt-10 max-w-[500px]">
					{words.common.noPersonalData}
				</Note>
			</aside>
		</div>
	);
}

function Point({ icon: Icon, title, text }: { icon: LucideIcon; title: string; text: string }) {
	return (
		<li className="grid grid-cols-[auto_1fr] gap-x-4">
			<span className="size-9 rounded-control bg-primary-tint text-primary flex items-center justify-center">
				<Icon className="icon size-[18px]" aria-hidden="true" />
			</span>
			<span>
				<span className="block font-semibold text-md leading-5">{title}</span>
				<span className="block text-ink-2 mt-0.5">{text}</span>
			</span>
		</li>
	);
}

/** The title of a page at the door; `second` when the page has another one above. */
export function FrontTitle({
	title,
	second = false,
	children,
}: {
	title: string;
	second?: boolean;
	children?: ReactNode;
}) {
	const Heading = second ? "h2" : "h1";
	return (
		<>
			<Heading className="text-2xl font-semibold tracking-tight">{title}</Heading>
			{children && <p className="text-md text-ink-2 mt-1.5">{children}</p>}
		</>
	);
}
