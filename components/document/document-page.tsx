"use client";
import { ChevronDown } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { useWidth } from "@/components/board/use-width";
import { PlanActions, usePlanKeys, type ViewKey } from "@/components/plan/shell-slots";
import { useRoom } from "@/components/room/plan-room";
import { useKeys } from "@/components/ui/keys";
import { documentWords } from "@/lib/i18n/en/document";
import "./document.css";
import { DocumentOptions, type PageChoice } from "./document-options";
import { Downloads } from "./downloads";
import { goToNextHeading } from "./next-heading";
import { Paper } from "./paper";
import { useDocument } from "./use-document";

const say = documentWords.screen;
const KEYS: readonly ViewKey[] = [
	{ keys: ["H"], does: say.nextHeading },
	{ keys: ["Ctrl P"], does: say.printKey },
];
const WHOLE: PageChoice = { text: "draft", without: new Set(), signatures: true };

/** The plan as the partners would sign it: on the left what to include, on the right the paper itself. */
export function DocumentPage() {
	const { view } = useRoom();
	const [choice, setChoice] = useState(WHOLE);
	const { made, reading } = useDocument(choice);
	const desk = useRef<HTMLDivElement>(null);
	const phone = useWidth() === "phone";
	const marks = useMemo(
		() => new Map(view.partners.map((partner) => [partner.id, partner])),
		[view.partners],
	);
	// The address may name a heading, which the browser looked for before there was any paper.
	useEffect(() => {
		const named = decodeURIComponent(window.location.hash.slice(1));
		if (named) document.getElementById(named)?.scrollIntoView();
	}, []);
	usePlanKeys(KEYS);
	useKeys({ h: () => goToNextHeading(desk.current?.querySelector("article") ?? null) });
	const hasGaps = (view.attested.live?.gaps.length ?? 0) > 0;
	const options = <DocumentOptions choice={choice} setChoice={setChoice} hasGaps={hasGaps} />;
	const downloads = <Downloads plan={view.plan.id} choice={choice} />;
	return (
		<div className="document">
			{!phone && <PlanActions>{downloads}</PlanActions>}
			<aside aria-label={say.options} className="document-options">
				{phone ? (
					<details>
						<summary className="font-semibold">
							{say.options}
							<ChevronDown className="icon size-5 ml-auto" aria-hidden="true" />
						</summary>
						<div className="mt-3">{options}</div>
						<div className="mt-4 flex flex-wrap gap-2">{downloads}</div>
					</details>
				) : (
					options
				)}
				<p role="status" className="hint">
					{reading && say.reading}
				</p>
			</aside>
			<div ref={desk} className="document-desk">
				<Paper made={made} marks={marks} />
			</div>
		</div>
	);
}
