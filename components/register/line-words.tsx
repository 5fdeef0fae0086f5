import { CircleDashed, Plus } from "lucide-react";
import { PillOf } from "@/components/agreement/pill-of";
import { PartnerMark } from "@/components/partner/partner-mark";
import { ReviewTag } from "@/components/review/review-tag";
import { Button } from "@/components/ui/button";
import type { Line, NamedBarrier, NotApplicableLine, StrategyLine } from "@/lib/barrier/register";
import { registerWords } from "@/lib/i18n/en/register";
import { words } from "@/lib/i18n/words";
import type { CardId } from "@/lib/ids";
import { shortDate } from "@/lib/plan/dates";
import { agreementPill } from "@/lib/plan/state";
import type { PartnerView } from "@/lib/queries";
import { itemOf } from "@/lib/review/catalogue";

const say = registerWords;

/** The title of a strategy as its row says it. */
export const strategyTitle = ({ card }: StrategyLine): string => card.title.trim() || say.untitled;

/** Barriers as small tags: the review's with their triangle, the partners' own by their code. */
export function BarrierTags({ barriers }: { barriers: readonly NamedBarrier[] }) {
	return (
		<span className="inline-flex flex-wrap gap-1">
			{barriers.map(({ id, code, title }) =>
				itemOf(id) ? (
					<ReviewTag key={id} id={id} />
				) : (
					<span key={id} className="ft ft-b" title={title}>
						{code}
						<span className="sr-only"> {title}</span>
					</span>
				),
			)}
		</span>
	);
}

export function AnswersToo({ others }: { others: readonly NamedBarrier[] }) {
	if (others.length === 0) return null;
	return (
		<span className="mt-1 flex flex-wrap items-center gap-1.5 text-xs font-normal text-ink-2">
			{say.answersToo}
			<BarrierTags barriers={others} />
		</span>
	);
}

export function OwnerOf({ line, partners }: { line: StrategyLine; partners: readonly PartnerView[] }) {
	const owner = partners.find(({ id }) => id === line.card.fields.owner);
	if (owner) return <PartnerMark partner={owner} />;
	return <span className="text-xs font-semibold text-reserve">{say.nobodyOwns}</span>;
}

export function DueOf({ line, today }: { line: StrategyLine; today: string }) {
	const { due } = line.card.fields;
	if (typeof due !== "string") return <span className="text-xs text-ink-3">{say.noDue}</span>;
	// The day stays beside its month; only a year may stand under them.
	return <span className="num">{shortDate(due, today).replace(" ", "\u00a0")}</span>;
}

/** How a row's words stand. That a barrier is agreed not to apply is said as that. */
export function PillOfLine({ line }: { line: Exclude<Line, { kind: "nothing" }> }) {
	const pill = agreementPill(line.standing);
	if (line.state !== "doesNotApply") return <PillOf pill={pill} />;
	return <PillOf pill={{ key: "doesNotApply", tone: pill.tone, text: words.agreement.pill.doesNotApply }} />;
}

export const notApplicableWords = ({ reason }: NotApplicableLine): string => say.doesNotApply(reason);

/** What a barrier without any answer says, with the way to give it one. */
export function NothingYet({ mayAdd }: { mayAdd: boolean }) {
	return (
		<span className="warn text-sm! leading-[1.0625rem]!">
			<CircleDashed className="icon" aria-hidden="true" />
			<span>{mayAdd ? say.nothing : say.nothingRead}</span>
		</span>
	);
}

export function AddStrategy({
	barrier,
	code,
	add,
	tabStop,
}: {
	barrier: CardId;
	code: string;
	add: (barrier: CardId) => void;
	tabStop: boolean;
}) {
	return (
		<Button
			size="sm"
			icon={Plus}
			tabIndex={tabStop ? 0 : -1}
			aria-label={say.addFor(code)}
			onClick={() => add(barrier)}
		>
			{say.add}
		</Button>
	);
}
