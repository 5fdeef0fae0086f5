/** The vocabulary of a card's prose, by the editor's own names; what is not here is not kept by the editor. */
export const BLOCKS = [
	"paragraph",
	"heading",
	"bulletList",
	"orderedList",
	"listItem",
	"blockquote",
	"table",
	"tableRow",
	"tableCell",
	"tableHeader",
] as const;
export const INLINE_NODES = ["hardBreak"] as const;
/** No strike-through: a struck word is neither said nor unsaid, and wording is attested. */
export const MARKS = ["bold", "italic", "link"] as const;
export const HEADING_LEVELS = [2, 3] as const;

/** Attributes worth keeping, by node. */
export const NODE_ATTRIBUTES: ReadonlyMap<string, readonly string[]> = new Map([
	["heading", ["level"]],
	["orderedList", ["start"]],
	["tableCell", ["colspan", "rowspan"]],
	["tableHeader", ["colspan", "rowspan"]],
]);

export const LINK_PROTOCOLS = ["http", "https", "mailto"] as const;

/** Whether an address may be followed from prose: a web page or a mail address, never a script. */
export function safeLink(address: unknown): address is string {
	if (typeof address !== "string") return false;
	try {
		return (LINK_PROTOCOLS as readonly string[]).includes(new URL(address).protocol.slice(0, -1));
	} catch {
		return false; // not an absolute address: nothing to follow
	}
}
