"use client";
import { ChevronDown, Download, Printer } from "lucide-react";
import { Button, buttonClass } from "@/components/ui/button";
import { Menu, MenuGroup, MenuLine, MenuLink } from "@/components/ui/menu";
import { exportPath } from "@/lib/export/formats";
import { documentWords } from "@/lib/i18n/en/document";
import { packWords } from "@/lib/i18n/en/pack";
import { words } from "@/lib/i18n/words";
import type { PlanId } from "@/lib/ids";
import { SECTIONS } from "@/lib/plan/cards";
import type { PageChoice } from "./document-options";

const say = documentWords;

/** Every way to take the document along: files, and print. Files of words follow what is chosen on the page. */
export function Downloads({ plan, choice }: { plan: PlanId; choice: PageChoice }) {
	const item = (name: string, path: string) => (
		<MenuLink key={path} icon={Download} link={<a href={path} download />}>
			{name}
		</MenuLink>
	);
	return (
		<>
			<a
				className={buttonClass({ look: "quiet", size: "sm" })}
				href={exportPath(plan, "docx", choice)}
				download
			>
				<Download className="icon size-4" aria-hidden="true" />
				{say.formats.docx}
			</a>
			<Menu
				align="end"
				trigger={
					<Button look="quiet" size="sm" icon={ChevronDown}>
						{say.screen.otherFormats}
					</Button>
				}
			>
				{item(say.formats.md, exportPath(plan, "md", choice))}
				{item(say.formats.json, exportPath(plan, "json"))}
				{item(packWords.download, exportPath(plan, "pack"))}
				<MenuLine />
				<MenuGroup label={say.screen.csvHead}>
					{SECTIONS.map(({ section }) =>
						item(words.card.sections[section], exportPath(plan, "csv", { section })),
					)}
				</MenuGroup>
			</Menu>
			<Button look="primary" size="sm" icon={Printer} hotkey="Ctrl P" onClick={() => window.print()}>
				{say.screen.print}
			</Button>
		</>
	);
}
