import { createContext, Fragment, type ReactNode, useContext } from "react";
import type { ProseNode } from "@/lib/plan/prose";
import { safeLink } from "@/lib/plan/schema";

function Words({ node }: { node: ProseNode }) {
	const marks = node.marks ?? [];
	const href = marks.find(({ type }) => type === "link")?.attrs?.href;
	let said: ReactNode = node.text;
	if (marks.some(({ type }) => type === "italic")) said = <em>{said}</em>;
	if (marks.some(({ type }) => type === "bold")) said = <strong>{said}</strong>;
	if (!href) return said;
	return safeLink(href) ? (
		<a className="link" href={href} rel="noreferrer noopener" target="_blank">
			{said}
		</a>
	) : (
		<>
			{said} ({href})
		</>
	);
}

/** Nodes have no ids, and the whole prose is drawn anew when it changes: their place tells them apart. */
const inside = (node: ProseNode): ReactNode =>
	(node.content ?? []).map((child, at) => {
		const place = `${at} ${child.type}`;
		return <Fragment key={place}>{drawn(child)}</Fragment>;
	});

const levelOf = (node: ProseNode): number => Number(node.attrs?.level ?? 2);

/** The highest heading that a prose has; whoever reads by headings must find no step missing under its clause. */
const Top = createContext(2);

function ProseHeading({ node }: { node: ProseNode }) {
	const top = useContext(Top);
	const Level = levelOf(node) <= top ? "h4" : "h5";
	return <Level dir="auto">{inside(node)}</Level>;
}

/** A table's first row is its head where every cell of it says so. */
function ProseTable({ node }: { node: ProseNode }) {
	const [first, ...rest] = node.content ?? [];
	const headed = first?.content?.every(({ type }) => type === "tableHeader");
	const body = headed ? rest : (node.content ?? []);
	return (
		<table className="paper-table">
			{headed && first && <thead>{drawn(first, "col")}</thead>}
			<tbody>
				{body.map((row, at) => {
					const place = `row ${at}`;
					return <Fragment key={place}>{drawn(row, "row")}</Fragment>;
				})}
			</tbody>
		</table>
	);
}

function drawn(node: ProseNode, scope: "col" | "row" = "row"): ReactNode {
	switch (node.type) {
		case "text":
			return <Words node={node} />;
		case "hardBreak":
			return <br />;
		case "heading":
			return <ProseHeading node={node} />;
		case "bulletList":
			return <ul>{inside(node)}</ul>;
		case "orderedList":
			return <ol start={Number(node.attrs?.start ?? 1)}>{inside(node)}</ol>;
		case "listItem":
			return <li dir="auto">{inside(node)}</li>;
		case "blockquote":
			return <blockquote>{inside(node)}</blockquote>;
		case "table":
			return <ProseTable node={node} />;
		case "tableRow":
			return (
				<tr>
					{(node.content ?? []).map((cell, at) => {
						const place = `cell ${at}`;
						const spans = {
							colSpan: Number(cell.attrs?.colspan ?? 1),
							rowSpan: Number(cell.attrs?.rowspan ?? 1),
						};
						return cell.type === "tableHeader" ? (
							<th key={place} scope={scope} {...spans} dir="auto">
								{inside(cell)}
							</th>
						) : (
							<td key={place} {...spans} dir="auto">
								{inside(cell)}
							</td>
						);
					})}
				</tr>
			);
		default:
			return node.content ? <p dir="auto">{inside(node)}</p> : null;
	}
}

/** Prose as it is read on paper; every paragraph runs in the direction of its own script. */
export function ProseView({ node }: { node: ProseNode }) {
	const levels = (node.content ?? []).filter(({ type }) => type === "heading").map(levelOf);
	return (
		<Top value={Math.max(2, Math.min(...levels, 3))}>
			<div className="paper-prose">{inside(node)}</div>
		</Top>
	);
}
