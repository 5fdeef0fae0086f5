"use client";
import { SelectField } from "@/components/ui/field";
import type { InboxItem } from "@/lib/attention/inbox";
import { NOTICE_KINDS, type NoticeKind } from "@/lib/attention/kinds";
import { attentionWords } from "@/lib/i18n/en/attention";

const say = attentionWords.filter;

/** Which of what waits is looked at; null: of every kind, of every plan. */
export interface Narrowed {
	kind: NoticeKind | null;
	plan: string | null;
}

export const WHOLE: Narrowed = { kind: null, plan: null };

export const narrowed = (items: readonly InboxItem[], { kind, plan }: Narrowed): InboxItem[] =>
	items.filter((item) => (kind === null || item.kind === kind) && (plan === null || item.plan.id === plan));

/** Chips for the kinds that are there, and the plans where there are several. What is chosen stays when it empties. */
export function InboxFilter({
	items,
	chosen,
	onChoose,
}: {
	items: readonly InboxItem[];
	chosen: Narrowed;
	onChoose: (chosen: Narrowed) => void;
}) {
	const ofPlan = narrowed(items, { ...chosen, kind: null });
	const many = (kind: NoticeKind) => narrowed(ofPlan, { kind, plan: null }).length;
	const kinds = NOTICE_KINDS.filter((kind) => many(kind) > 0 || kind === chosen.kind);
	const plans = new Map(items.map(({ plan }) => [plan.id, plan.title]));
	const ways = plans.size > 1 || chosen.plan !== null;
	if (kinds.length < 2 && !ways) return null;
	const chip = (kind: NoticeKind | null, label: string, count: number) => (
		<button
			key={label}
			type="button"
			className="btn btn-sm phone:min-h-touch aria-pressed:bg-primary-tint aria-pressed:border-primary"
			aria-pressed={chosen.kind === kind}
			onClick={() => onChoose({ ...chosen, kind })}
		>
			{label} <span className="count">{count}</span>
		</button>
	);
	return (
		<div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-3">
			<fieldset aria-label={say.label} className="flex flex-wrap gap-2">
				{chip(null, say.all, ofPlan.length)}
				{kinds.map((kind) => chip(kind, attentionWords.kinds[kind], many(kind)))}
			</fieldset>
			{ways && (
				<SelectField
					label={say.plan}
					quietLabel
					className="min-w-0 max-w-full"
					value={plans.has(chosen.plan ?? "") ? (chosen.plan ?? "") : ""}
					onChange={({ target }) => onChoose({ ...chosen, plan: target.value || null })}
				>
					<option value="">{say.allPlans}</option>
					{[...plans].map(([id, title]) => (
						<option key={id} value={id}>
							{title}
						</option>
					))}
				</SelectField>
			)}
		</div>
	);
}
