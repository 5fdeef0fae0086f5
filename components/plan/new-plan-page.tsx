"use client";
import { ChevronLeft, ChevronRight, Plus, X } from "lucide-react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { act } from "@/components/ui/api";
import { Button, ButtonLink } from "@/components/ui/button";
import { FormProblem } from "@/components/ui/form-problem";
import { useErrors } from "@/components/ui/use-errors";
import { useSubmit } from "@/components/ui/use-submit";
import { plansWords } from "@/lib/i18n/en/plans";
import { words } from "@/lib/i18n/words";
import { PARTNERS_MAX } from "@/lib/limits";
import { BriefFields } from "./brief-fields";
import { today } from "./dates";
import { InviteLeads } from "./invite-leads";
import {
	blankPartner,
	blankPlan,
	dropPlan,
	isBlank,
	keepPlan,
	keptPlan,
	type NewPlan,
	nextKey,
	type TypedPartner,
	wrongPartner,
	wrongPlan,
} from "./new-plan";
import { STEPS, type Step, Steps } from "./new-plan-steps";
import { PartnerFields } from "./partner-fields";
import { SiteHeader } from "./site-header";

const said = plansWords.fresh;
const INTRO = {
	own: said.ownIntro,
	plan: said.planIntro,
	others: said.othersIntro,
	people: said.peopleIntro,
};

/** From nothing to a plan with partners and their first invitations, in four short steps. */
export function NewPlanPage() {
	const form = useRef<HTMLFormElement>(null);
	const heading = useRef<HTMLHeadingElement>(null);
	const [plan, setPlan] = useState<NewPlan>(blankPlan);
	const [step, setStep] = useState<Step>("own");
	const [created, setCreated] = useState<string | null>(null);
	const { errors, check, clear } = useErrors<string>(form);
	const { busy, problem, send } = useSubmit();

	useEffect(() => setPlan(keptPlan()), []);
	const change = (part: Partial<NewPlan>) =>
		setPlan((before) => {
			const next = { ...before, ...part };
			keepPlan(next);
			return next;
		});
	const go = (next: Step) => {
		setStep(next);
		// The heading of the next step is drawn in the same turn; the reader is taken to it.
		requestAnimationFrame(() => heading.current?.focus());
	};

	const everybody = [plan.own, ...plan.others];
	const named = plan.others.filter((one) => !isBlank(one));
	const create = async () => {
		const { title, place, model, purpose, start, cycle } = plan;
		if (model === "") return go("plan");
		const made = await send(() =>
			act("create-plan", {
				title: title.trim(),
				place: place.trim(),
				model,
				purpose: purpose.trim(),
				start: start || null,
				cycle,
				own: sent(plan.own),
				others: named.map(sent),
			}),
		);
		if (!made) return;
		dropPlan();
		setCreated(made.plan);
		go("people");
	};
	const next = (event: FormEvent) => {
		event.preventDefault();
		if (step === "own" && check(wrongPartner(plan.own, everybody))) go("plan");
		if (step === "plan" && check(wrongPlan(plan, today()))) go("others");
		if (step === "others" && check(Object.assign({}, ...named.map((one) => wrongPartner(one, everybody)))))
			void create();
	};
	const at = STEPS.indexOf(step);
	const following = STEPS[at + 1];
	const before = STEPS[at - 1];

	return (
		<div className="min-h-dvh flex flex-col">
			<SiteHeader />
			<main
				id="main"
				tabIndex={-1}
				className="flex-1 w-full max-w-[1080px] mx-auto px-6 phone:px-4 pt-9 max-md:pt-4 pb-8 grid grid-cols-1 md:grid-cols-[232px_minmax(0,1fr)] gap-12 max-md:gap-4 content-start"
			>
				<Steps
					now={step}
					notes={{ own: plan.own.name, plan: plan.title, others: named.map((one) => one.code).join(", ") }}
				/>
				<div>
					<h1 ref={heading} tabIndex={-1} className="text-2xl font-semibold tracking-tight">
						{said[step].step}
					</h1>
					<p className="text-md text-ink-2 mt-1 mb-6">
						{step === "people" ? said.created(plan.title) : INTRO[step]}
					</p>
					{step === "people" && created ? (
						<InviteLeads planId={created} />
					) : (
						<form ref={form} onSubmit={next} noValidate>
							{step === "own" && (
								<PartnerFields
									large
									partner={plan.own}
									taken={plan.others.map((one) => one.code)}
									errors={errors}
									clear={clear}
									onChange={(own) => change({ own })}
								/>
							)}
							{step === "plan" && <BriefFields plan={plan} errors={errors} change={change} clear={clear} />}
							{step === "others" && <Others plan={plan} errors={errors} change={change} clear={clear} />}
							<FormProblem title={said.errors.notCreated} problem={problem} className="mt-5" />
							<div className="flex flex-wrap gap-2 mt-7">
								{before ? (
									<Button size="md" icon={ChevronLeft} onClick={() => go(before)}>
										{words.common.back}
									</Button>
								) : (
									<ButtonLink href="/plans" size="md" icon={ChevronLeft}>
										{words.plan.plans}
									</ButtonLink>
								)}
								<Button type="submit" look="primary" size="md" locked={busy}>
									{step === "others" || !following ? said.create : said.next(said[following].step)}
									<ChevronRight className="icon size-4" aria-hidden="true" />
								</Button>
							</div>
						</form>
					)}
				</div>
			</main>
		</div>
	);
}

const sent = ({ name, code, kind }: TypedPartner) => ({
	name: name.trim(),
	code: code.trim(),
	kind: kind || ("other" as const),
});

function Others({
	plan,
	errors,
	change,
	clear,
}: {
	plan: NewPlan;
	errors: Partial<Record<string, string>>;
	change: (part: Partial<NewPlan>) => void;
	clear: (name: string) => void;
}) {
	const replace = (partner: TypedPartner) =>
		change({ others: plan.others.map((one) => (one.key === partner.key ? partner : one)) });
	const full = plan.others.length >= PARTNERS_MAX - 1;
	return (
		<>
			<ol className="flex flex-col gap-4">
				{plan.others.map((partner, index) => (
					<li key={partner.key} className="panel p-4">
						<div className="flex items-center justify-between mb-2">
							<h2 className="font-semibold">{partner.name.trim() || said.partner(index + 2)}</h2>
							<Button
								look="quiet"
								size="sm"
								icon={X}
								iconOnly
								onClick={() => change({ others: plan.others.filter((one) => one.key !== partner.key) })}
							>
								{said.removePartner(partner.name.trim() || said.partner(index + 2))}
							</Button>
						</div>
						<PartnerFields
							partner={partner}
							taken={[plan.own, ...plan.others]
								.filter((one) => one.key !== partner.key)
								.map((one) => one.code)}
							errors={errors}
							clear={clear}
							onChange={replace}
						/>
					</li>
				))}
			</ol>
			{!full && (
				<Button
					icon={Plus}
					className="mt-4"
					onClick={() => change({ others: [...plan.others, blankPartner(nextKey(plan))] })}
				>
					{said.addPartner}
				</Button>
			)}
		</>
	);
}
