"use client";
import { Eye } from "lucide-react";
import { PillOf } from "@/components/agreement/pill-of";
import { cardThreads } from "@/components/comment/threads-part";
import { ReviewTag } from "@/components/review/review-tag";
import { useRoom } from "@/components/room/plan-room";
import { SharedText } from "@/components/room/shared-text";
import { whoToAsk } from "@/components/room/who-to-ask";
import { usePart } from "@/components/ui/part";
import { words } from "@/lib/i18n/words";
import { titleOf } from "@/lib/plan/document";
import { cardFacts } from "@/lib/plan/facts";
import type { PlanContext } from "@/lib/plan/plan-index";
import { fixedBarrier } from "@/lib/plan/read";
import { itemOf } from "@/lib/review/catalogue";
import { BinnedNote } from "./binned-note";
import { CardAgreement, LapsedNote, NextStepBar } from "./card-agreement";
import { useOpenCard, useOthersOn, useTypingIn } from "./card-context";
import { CardFields } from "./card-fields";
import { PartnersInvolved } from "./partners-involved";
import { PartsRow } from "./parts-row";
import { proseEditor } from "./prose-part";
import { CardHistory, Standing } from "./rail";
import { ReviewPicker } from "./review-picker";
import { LinkedCards, Serves } from "./serves";

const TABS = ["text", "details", "agreement", "threads", "history"] as const;
export type SheetTab = (typeof TABS)[number];

/** The part of the sheet that an address names, if it is one. */
export const tabNamed = (name: string | null): SheetTab | null => TABS.find((tab) => tab === name) ?? null;

/** The card itself: its words and fields at the left, how it stands at the right; on a phone one part at a time. */
export function SheetBody({
	context,
	tab,
	onTab,
	toAgreement,
}: {
	context: PlanContext;
	/** On a phone: the part that is shown. */
	tab: SheetTab;
	onTab: (tab: SheetTab) => void;
	toAgreement: () => void;
}) {
	const { card } = useOpenCard();
	const ProseEditor = usePart(proseEditor);
	const CardThreads = usePart(cardThreads);
	return (
		<>
			<nav aria-label={words.sheet.parts.label} className="sheet-tabs">
				{TABS.map((one) => (
					<button
						key={one}
						type="button"
						className="tab"
						aria-current={tab === one ? "page" : undefined}
						onClick={() => onTab(one)}
					>
						{words.sheet.parts[one]}
					</button>
				))}
			</nav>
			<div className="sheet-panes" data-tab={tab}>
				<section className="sheet-text" data-pane tabIndex={-1} aria-label={words.sheet.textPane}>
					<div data-part="text">
						<BinnedNote key={`${card.id} binned`} card={card} />
						<ReadersNote />
						<Tags />
						<Title />
						<LapsedNote />
						{ProseEditor ? (
							<ProseEditor key={card.id} />
						) : (
							<p className="py-6 text-ink-3">{words.sheet.openingEditor}</p>
						)}
						<PhoneFacts context={context} />
					</div>
					<div data-part="details" className="sheet-details">
						<CardFields key={card.id} />
						{card.kind === "role" && <PartsRow />}
						<PartnersInvolved />
						<Serves />
						<LinkedCards />
					</div>
				</section>
				<aside className="sheet-rail" data-pane tabIndex={-1} aria-label={words.sheet.railPane}>
					<div data-part="agreement" className="sheet-rail-part">
						<CardAgreement key={card.id} />
					</div>
					<div data-part="threads" className="sheet-rail-part">
						{CardThreads && <CardThreads />}
					</div>
					<div data-part="history" className="sheet-rail-part">
						<Standing />
						<CardHistory />
					</div>
				</aside>
			</div>
			{tab !== "agreement" && <NextStepBar key={card.id} toAgreement={toAgreement} />}
		</>
	);
}

function ReadersNote() {
	const { mayDraft, view } = useRoom();
	if (mayDraft) return null;
	return (
		<p className="mb-2 inline-flex items-center gap-1.5 text-sm text-ink-2">
			<Eye className="icon size-4" aria-hidden="true" />
			<span>
				<strong className="font-semibold">{words.sheet.viewOnly}.</strong>{" "}
				{words.sheet.viewOnlyAsk(whoToAsk(view))}
			</span>
		</p>
	);
}

function Tags() {
	const { card, state, writable } = useOpenCard();
	const items = [...card.barriers, ...card.factors];
	return (
		<div className="flex flex-wrap items-center gap-2">
			<PillOf pill={state.pill} />
			{items.length > 0 && (
				<span className="inline-flex flex-wrap gap-1">
					{items.map((id) => (
						<ReviewTag key={id} id={id} />
					))}
				</span>
			)}
			{writable && <ReviewPicker />}
		</div>
	);
}

function Title() {
	const { card, map, state, writable } = useOpenCard();
	const typing = useTypingIn("title");
	const others = useOthersOn(card.id, "title");
	const item = fixedBarrier(card.id) ? itemOf(card.id) : null;
	const warning = state.warnings.find((one) => one.field === "title");
	if (item) return <h2 className="sheet-title">{item.text}</h2>;
	if (!writable)
		return (
			<h2 className="sheet-title" dir="auto">
				{card.title || words.sheet.untitled}
			</h2>
		);
	return (
		<div>
			<SharedText
				key={card.id}
				{...typing}
				ytext={titleOf(map)}
				singleLine
				aria-label={words.sheet.title}
				aria-describedby={warning ? "card-title-warning" : undefined}
				placeholder={words.sheet.titlePrompt}
				className="sheet-title sheet-title-input"
				data-title
			/>
			{warning && (
				<p id="card-title-warning" className="warn mt-0.5">
					{warning.text}
				</p>
			)}
			{others.length > 0 && (
				<p className="sr-only">{words.sheet.typing(others.map((one) => one.personName))}</p>
			)}
		</div>
	);
}

/** On a phone the facts stand under the text; their fields are in the next tab. */
function PhoneFacts({ context }: { context: PlanContext }) {
	const { card } = useOpenCard();
	const facts = cardFacts(card, context);
	if (facts.length === 0) return null;
	return (
		<dl className="sheet-facts">
			{facts.map((fact) => (
				<div key={fact.label} className="contents">
					<dt className="text-ink-2">{fact.label}</dt>
					<dd dir="auto" className={fact.gap ? "font-semibold text-reserve" : ""}>
						{fact.value}
						{fact.title && <span className="hint block">{fact.title}</span>}
					</dd>
				</div>
			))}
		</dl>
	);
}
