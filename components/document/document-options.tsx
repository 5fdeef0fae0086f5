"use client";
import { type Dispatch, type SetStateAction, useId } from "react";
import { PARTS, type PartId } from "@/lib/export/block";
import type { DocumentChoice, WhichText } from "@/lib/export/looking";
import { documentWords } from "@/lib/i18n/en/document";

const say = documentWords.screen;

export type PageChoice = Omit<DocumentChoice, "wordings">;

/** Parts under the names that fit a check box better than a heading. */
const NAMES: Partial<Record<PartId, string>> = { partners: say.partners, roles: say.roles };

/** What the document includes, and in which words. */
export function DocumentOptions({
	choice,
	setChoice,
	hasGaps,
}: {
	choice: PageChoice;
	setChoice: Dispatch<SetStateAction<PageChoice>>;
	/** Whether the plan started with known gaps. */
	hasGaps: boolean;
}) {
	const group = useId();
	const turn = (part: PartId, on: boolean) =>
		setChoice((before) => {
			const without = new Set(before.without);
			if (on) without.delete(part);
			else without.add(part);
			return { ...before, without };
		});
	const texts: { text: WhichText; name: string; about: string }[] = [
		{ text: "draft", name: say.draft, about: say.draftAbout },
		{ text: "agreed", name: say.agreed, about: say.agreedAbout },
	];
	return (
		<>
			<fieldset>
				<legend className="font-semibold">{say.include}</legend>
				<div className="mt-2 flex flex-col">
					{PARTS.filter((part) => part !== "gaps" || hasGaps).map((part) => (
						<label key={part} className="check min-h-8 phone:min-h-11">
							<input
								type="checkbox"
								checked={!choice.without.has(part)}
								onChange={(event) => turn(part, event.target.checked)}
							/>
							{NAMES[part] ?? documentWords.parts[part]}
						</label>
					))}
					<label className="check min-h-8 phone:min-h-11">
						<input
							type="checkbox"
							checked={choice.signatures}
							onChange={(event) => {
								const { checked } = event.target;
								setChoice((before) => ({ ...before, signatures: checked }));
							}}
						/>
						{say.signatures}
					</label>
				</div>
			</fieldset>
			<fieldset className="mt-4">
				<legend className="font-semibold">{say.which}</legend>
				<div className="mt-2 flex flex-col gap-2">
					{texts.map(({ text, name, about }) => (
						<label key={text} className="check items-start">
							<input
								type="radio"
								name={group}
								className="mt-0.5!"
								checked={choice.text === text}
								onChange={() => setChoice((before) => ({ ...before, text }))}
							/>
							<span>
								<span className="font-medium">{name}</span>
								<span className="block text-sm text-ink-2">{about}</span>
							</span>
						</label>
					))}
				</div>
			</fieldset>
			<p className="hint mt-5">{say.everyPage}</p>
		</>
	);
}
