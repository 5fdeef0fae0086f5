import type * as Y from "yjs";
import type { CardId } from "@/lib/ids";
import { cardMap } from "@/lib/plan/document";
import { readCard } from "@/lib/plan/read";

/** The server gives a code within a blink; without it the sentence names the kind. */
const WAIT_MS = 1_500;

/** Waits for the code that the server gives a new card; "" when it does not come soon, as without a network. */
export function whenCoded(doc: Y.Doc, id: CardId, then: (code: string) => void): void {
	const card = cardMap(doc, id);
	const code = () => readCard(doc, id)?.code ?? "";
	if (!card || code()) {
		then(code());
		return;
	}
	const done = () => {
		clearTimeout(timer);
		card.unobserve(look);
		then(code());
	};
	const look = () => code() && done();
	const timer = setTimeout(done, WAIT_MS);
	card.observe(look);
}
