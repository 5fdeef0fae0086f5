import { BLOCKS, HEADING_LEVELS, INLINE_NODES, MARKS, NODE_ATTRIBUTES, safeLink } from "./schema";

/** A node of prose as the editor's own JSON. */
export interface ProseNode {
	type: string;
	attrs?: Record<string, string | number>;
	content?: ProseNode[];
	text?: string;
	marks?: { type: string; attrs?: Record<string, string> }[];
}

/** Deeper than any table in a list in a quotation; a deeper document is somebody's attack, read flat. */
export const DEPTH_MAX = 40;

/** Every node of the vocabulary but text. */
export const known: ReadonlySet<string> = new Set<string>([...BLOCKS, ...INLINE_NODES]);

/** Wider than any table people read. */
const SPAN_MAX = 50;

/** The attributes of a node that are worth keeping, each in its range. */
export function plainAttributes(
	name: string,
	attributes: Readonly<Record<string, unknown>>,
): Record<string, number> {
	const kept: Record<string, number> = {};
	for (const key of NODE_ATTRIBUTES.get(name) ?? []) {
		const value = attributes[key];
		if (typeof value !== "number" || !Number.isSafeInteger(value)) continue;
		if (key === "level") kept[key] = (HEADING_LEVELS as readonly number[]).includes(value) ? value : 2;
		else if (key === "start" ? value >= 0 : value > 1 && value <= SPAN_MAX) kept[key] = value;
	}
	return kept;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

const childrenOf = (value: unknown): Record<string, unknown>[] => {
	const nodes = isRecord(value) ? value.content : value;
	return Array.isArray(nodes) ? nodes.filter(isRecord) : [];
};

const isInline = (node: Record<string, unknown>): boolean =>
	typeof node.text === "string" || node.type === "hardBreak";

function textNode(node: Record<string, unknown>): ProseNode[] {
	let text = String(node.text);
	const marks: NonNullable<ProseNode["marks"]> = [];
	for (const mark of Array.isArray(node.marks) ? node.marks.filter(isRecord) : []) {
		const type = MARKS.find((name) => name === mark.type);
		if (!type || marks.some((other) => other.type === type)) continue;
		if (type !== "link") {
			marks.push({ type });
			continue;
		}
		const href = isRecord(mark.attrs) ? mark.attrs.href : undefined;
		if (safeLink(href)) marks.push({ type, attrs: { href } });
		else if (typeof href === "string") text = `${text} (${href})`;
	}
	if (text === "") return [];
	return [marks.length > 0 ? { type: "text", text, marks } : { type: "text", text }];
}

/** Everything inside a node as text and line breaks, however deep. */
function inline(value: unknown): ProseNode[] {
	const found: ProseNode[] = [];
	const rest = childrenOf(value).reverse();
	for (let node = rest.pop(); node; node = rest.pop()) {
		if (typeof node.text === "string") found.push(...textNode(node));
		else if (node.type === "hardBreak") found.push({ type: "hardBreak" });
		else {
			// A block where only words can stand begins on a line of its own.
			if (found.length > 0) found.push({ type: "hardBreak" });
			rest.push(...childrenOf(node).reverse());
		}
	}
	return found;
}

const withContent = (type: string, content: ProseNode[], attrs: Record<string, number> = {}): ProseNode => ({
	type,
	...(Object.keys(attrs).length > 0 ? { attrs } : {}),
	...(content.length > 0 ? { content } : {}),
});

const paragraph = (content: ProseNode[] = []): ProseNode => withContent("paragraph", content);

const isCell = (node: Record<string, unknown>): boolean =>
	node.type === "tableCell" || node.type === "tableHeader";

function listItem(node: Record<string, unknown>, depth: number): ProseNode {
	const content = blocks(node.type === "listItem" ? childrenOf(node) : [node], depth);
	return withContent("listItem", content[0]?.type === "paragraph" ? content : [paragraph(), ...content]);
}

function tableRow(node: Record<string, unknown>, depth: number): ProseNode[] {
	const cells = (node.type === "tableRow" ? childrenOf(node) : [node]).map((cell) => {
		const content = blocks(isCell(cell) ? childrenOf(cell) : [cell], depth);
		const type = cell.type === "tableHeader" ? "tableHeader" : "tableCell";
		const attrs = isCell(cell) && isRecord(cell.attrs) ? plainAttributes(type, cell.attrs) : {};
		return withContent(type, content.length > 0 ? content : [paragraph()], attrs);
	});
	return cells.length > 0 ? [withContent("tableRow", cells)] : [];
}

function block(node: Record<string, unknown>, depth: number): ProseNode[] {
	if (depth > DEPTH_MAX) return inline(node).length > 0 ? [paragraph(inline(node))] : [];
	const attrs = isRecord(node.attrs) ? plainAttributes(String(node.type), node.attrs) : {};
	switch (node.type) {
		case "paragraph":
		case "heading":
			return [withContent(node.type, inline(node), attrs)];
		case "bulletList":
		case "orderedList": {
			const items = childrenOf(node).map((item) => listItem(item, depth + 2));
			return items.length > 0 ? [withContent(node.type, items, attrs)] : [];
		}
		case "blockquote": {
			const content = blocks(childrenOf(node), depth + 1);
			return content.length > 0 ? [withContent("blockquote", content)] : [];
		}
		case "table": {
			const rows = childrenOf(node).flatMap((row) => tableRow(row, depth + 3));
			return rows.length > 0 ? [withContent("table", rows)] : [];
		}
		default:
			return blocks(childrenOf(node), depth + 1);
	}
}

function blocks(nodes: readonly Record<string, unknown>[], depth: number): ProseNode[] {
	const fitted: ProseNode[] = [];
	let loose: Record<string, unknown>[] = [];
	const flush = () => {
		const words = inline(loose);
		if (words.length > 0) fitted.push(paragraph(words));
		loose = [];
	};
	for (const node of nodes) {
		if (isInline(node)) {
			loose.push(node);
			continue;
		}
		flush();
		fitted.push(...block(node, depth));
	}
	flush();
	return fitted;
}

/** Any JSON as blocks that the editor's schema takes, with every word of it. */
export const fitBlocks = (json: unknown): ProseNode[] => blocks(childrenOf(json), 1);
