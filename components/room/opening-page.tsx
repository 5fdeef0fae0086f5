import { words } from "@/lib/i18n/words";

/** While the plan is on its way: one word, and nothing that moves. */
export function OpeningPage() {
	return (
		<main id="main" className="grid min-h-dvh place-items-center p-6" data-room="opening">
			<p role="status" className="text-ink-2">
				{words.room.opening}
			</p>
		</main>
	);
}
