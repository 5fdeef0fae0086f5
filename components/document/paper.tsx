import { Fragment, memo } from "react";
import type { Block, PlanDocument } from "@/lib/export/block";
import { documentWords } from "@/lib/i18n/en/document";
import { ProseView } from "./prose-view";
import { Lines, type Marks, TableView } from "./table-view";

/** Places inside the paper do not meet the ids of the page around it. */
const placeOf = (id: string) => `paper-${id}`;

function Heading({ block }: { block: Extract<Block, { kind: "heading" }> }) {
	const Level = `h${block.level}` as const;
	return (
		<Level id={placeOf(block.id)} tabIndex={-1} dir="auto">
			{block.code && <span className="paper-code">{block.code} </span>}
			{block.text}
		</Level>
	);
}

function BlockView({ block, marks }: { block: Block; marks: Marks }) {
	switch (block.kind) {
		case "heading":
			return <Heading block={block} />;
		case "paragraph":
			return (
				<p className={`paper-${block.look}`} dir="auto">
					<Lines text={block.text} />
				</p>
			);
		case "facts":
			return (
				<dl className="paper-facts">
					{block.rows.map(({ label, text }, at) => {
						const place = `${at} ${label}`;
						return (
							<Fragment key={place}>
								<dt>{label}</dt>
								<dd dir="auto">
									<Lines text={text} />
								</dd>
							</Fragment>
						);
					})}
				</dl>
			);
		case "prose":
			return <ProseView node={block.node} />;
		case "contents":
			return (
				<nav aria-label={documentWords.contents} className="paper-contents">
					<p className="paper-contents-title">{documentWords.contents}</p>
					<ol>
						{block.entries.map(({ id, text }) => (
							<li key={id}>
								<a href={`#${placeOf(id)}`}>{text}</a>
							</li>
						))}
					</ol>
				</nav>
			);
		case "clause":
			return (
				<section
					className={`paper-clause ${block.blocks.some(({ kind }) => kind === "prose") ? "" : "paper-whole"}`}
				>
					<Blocks blocks={block.blocks} marks={marks} />
				</section>
			);
		case "table":
			return <TableView table={block} marks={marks} />;
	}
}

function Blocks({ blocks, marks }: { blocks: readonly Block[]; marks: Marks }) {
	return blocks.map((block, at) => {
		const place = block.kind === "heading" ? block.id : `${at} ${block.kind}`;
		return <BlockView key={place} block={block} marks={marks} />;
	});
}

/** Text inside a style sheet, where a quote or a line end would end it. */
const cssText = (text: string): string =>
	`"${text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 32).toString(16)} `)}"`;

/** The plan as a document, on white paper in any theme. */
export const Paper = memo(function Paper({ made, marks }: { made: PlanDocument; marks: Marks }) {
	const { pageWord, ofWord } = documentWords;
	const counted = `${cssText(`${pageWord} `)} counter(page) ${cssText(` ${ofWord} `)} counter(pages)`;
	return (
		<article aria-label={documentWords.screen.paper} className="paper">
			<style>
				{`@page { @bottom-left { content: ${cssText(made.foot)}; } @bottom-right { content: ${counted}; } }`}
			</style>
			<Blocks blocks={made.blocks} marks={marks} />
			<p className="paper-foot" aria-hidden="true">
				{made.foot}
			</p>
		</article>
	);
});
