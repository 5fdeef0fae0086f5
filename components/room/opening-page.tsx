import { words } from "@/lib/i18n/words";

/** While the plan is on its way: one word, and nothing that moves; or that the site is full. */
export function OpeningPage({ full = false }: { full?: boolean }) {
	return (
		<main id="main" className="grid min-h-dvh place-items-center p-6" data-room="opening">
			<p role="status" className="text-ink-2">
				{full ? `${words.room.full.title} ${words.room.full.text}` : words.room.opening}
			</p>
		</main>
	);
}
