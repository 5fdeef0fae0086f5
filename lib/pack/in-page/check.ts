import type { Pack, PackContent } from "../pack";
import type { checkMarks } from "./check-marks";
import type { Reading, readPack } from "./read";
import type { Tools } from "./tools";

/** Something that does not match: the part of the pack that it is about, and a sentence that says so. */
export interface Finding {
	part: string;
	text: string;
}

/** What a check of a pack needs: how a pack is read, what is checked of its facts in turn, and its marks. */
export interface Checks {
	read: typeof readPack;
	facts: readonly ((pack: Pack, reading: Reading, tools: Tools) => Promise<Finding[]>)[];
	marks: typeof checkMarks;
	tools: Tools;
}

/**
 * Everything in a pack that does not match, the closest said first. [Q3] [Q9] [Q10]
 *
 * The catch: digests, the chain and what entries say of each other come before marks and fingerprint, because
 * whoever changes a file can make those two anew. What cannot even be read is told by its mark.
 *
 * @param page the digests of the script that runs and of the style that is on the page
 */
export async function checkPack(
	pack: Pack,
	{ read, facts, marks, tools }: Checks,
	page: PackContent["page"],
): Promise<string[]> {
	const found: Finding[] = [];
	let reading: Reading | null = null;
	try {
		reading = read(pack, tools);
		for (const check of facts) found.push(...(await check(pack, reading, tools)));
	} catch {
		// Not even in form what it should be: its marks, which are checked next, differ.
	}
	const { script, style } = pack.page ?? {};
	if (page.script !== script || page.style !== style) found.push({ part: "page", text: pack.says.page });
	found.push(...(await marks(pack, reading, tools, new Set(found.map(({ part }) => part)))));
	return found.map(({ text }) => text);
}
