import { digestOfText } from "@/lib/agreement/digest";
import { canonical, type Json } from "@/lib/history/canonical";
import { partsOf } from "./in-page/parts";
import type { Pack, PackContent } from "./pack";

/**
 * Gives a pack its marks and its fingerprint, so that no letter of it changes unnoticed. [Q9]
 *
 * The catch: whoever changes a pack can seal it anew. What they cannot change is the copy that somebody else keeps,
 * nor the ledger on the site; the page says which of its two numbers to compare with which.
 */
export function sealed(content: PackContent): Pack {
	const marks = Object.fromEntries(
		Object.entries(partsOf(content as unknown as Json)).map(([name, part]) => [
			name,
			digestOfText(canonical(part)),
		]),
	);
	const all = { ...content, marks };
	return { ...all, fingerprint: digestOfText(canonical(all as unknown as Json)) };
}
