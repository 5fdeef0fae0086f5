import * as Y from "yjs";
import { textOfBytes } from "@/lib/base64";
import { QUOTE_MAX } from "@/lib/limits";
import type { Anchor } from "./anchor";

const encoded = (position: Y.RelativePosition): string => textOfBytes(Y.encodeRelativePosition(position));

/**
 * An anchor on the first place in a card's text where these words stand together, or null when they do not.
 *
 * The catch: only within one run of text; words across a bold passage or two paragraphs are not found.
 */
export function anchorWords(card: string, body: Y.XmlFragment, quote: string): Anchor | null {
	for (const node of body.createTreeWalker((one) => one instanceof Y.XmlText)) {
		const text = node as Y.XmlText;
		const words = (text.toDelta() as { insert?: unknown }[])
			.map(({ insert }) => (typeof insert === "string" ? insert : "\ufffc"))
			.join("");
		const at = words.indexOf(quote);
		if (at === -1) continue;
		const [from, to] = [at, at + quote.length].map((index) =>
			encoded(Y.createRelativePositionFromTypeIndex(text, index, index === at ? 0 : -1)),
		);
		return { on: "prose", card, from: from ?? "", to: to ?? "", quote: quote.slice(0, QUOTE_MAX) };
	}
	return null;
}
