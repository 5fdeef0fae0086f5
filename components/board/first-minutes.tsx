"use client";
import { Check, X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { Key } from "@/components/ui/key";
import { words } from "@/lib/i18n/words";
import type { PlanView } from "@/lib/queries";
import { modelName } from "@/lib/review/catalogue";

const say = words.board.guide;

interface Step {
	title: string;
	now: string;
	done: boolean;
	keys?: readonly string[];
	go?: (look: "primary" | "plain") => ReactNode;
}

/**
 * What a new plan needs first, with what is done already; only steps that exist. Once all of it is done it goes by
 * itself, unless it was asked for. [U74]
 */
export function FirstMinutes({
	view,
	aims,
	asked,
	onWrite,
	onHide,
}: {
	view: PlanView;
	aims: number;
	asked: boolean;
	onWrite: () => void;
	onHide: () => void;
}) {
	const title = useId();
	const guide = useRef<HTMLElement>(null);
	useEffect(() => {
		if (asked) guide.current?.scrollIntoView({ block: "nearest" });
	}, [asked]);
	const steps = stepsOf(view, aims, onWrite);
	const done = steps.filter((step) => step.done).length;
	const next = steps.findIndex((step) => !step.done);
	if (next < 0 && !asked) return null;
	return (
		<section aria-labelledby={title} className="first-minutes">
			<header className="flex items-center">
				<h2 id={title} className="font-semibold flex-1">
					{say.title}
				</h2>
				<span className="text-sm text-ink-2 num">{say.doneOf(done, steps.length)}</span>
				<Button look="quiet" size="sm" icon={X} iconOnly className="ml-1" onClick={onHide}>
					{say.hide}
				</Button>
			</header>
			<ol>
				{steps.map((step, index) => (
					<li key={step.title} className="flex items-center gap-2 phone:gap-3 phone:py-2">
						<StepMark number={index + 1} done={step.done} next={index === next} />
						<span className="min-w-0 phone:flex-1">
							<span className={step.done ? "block text-sm text-ink-2" : "block text-sm font-medium"}>
								{step.title}
								{step.done && <span className="sr-only"> {say.doneWord}</span>}
							</span>
							<span className="block text-xs text-ink-2">{step.now}</span>
						</span>
						{!step.done && step.keys && (
							<span className="inline-flex gap-1">
								{step.keys.map((key) => (
									<Key key={key}>{key}</Key>
								))}
							</span>
						)}
						{!step.done && step.go?.(index === next ? "primary" : "plain")}
					</li>
				))}
			</ol>
		</section>
	);
}

function stepsOf(view: PlanView, aims: number, onWrite: () => void): Step[] {
	const partners = view.partners.filter((partner) => partner.left === null);
	const joined = partners.filter((partner) =>
		view.seats.some((seat) => seat.partnerId === partner.id && seat.role === "lead"),
	).length;
	const people = `/plans/${view.plan.id}/people`;
	const goThere = (verb: string) => (look: "primary" | "plain") => (
		<ButtonLink href={people} size="sm" look={look}>
			{verb}
		</ButtonLink>
	);
	return [
		{ title: say.name, now: modelName(view.plan.model), done: true },
		{
			title: say.partners,
			now: say.partnersNow(partners.length),
			done: partners.length > 1,
			go: goThere(say.partnersDo),
		},
		{
			title: say.invite,
			now: say.inviteNow(joined, partners.length),
			done: partners.length > 1 && joined === partners.length,
			keys: ["G", "I"],
			go: goThere(say.inviteDo),
		},
		{
			title: say.aim,
			now: say.aimNow,
			done: aims > 0,
			keys: ["N"],
			go: (look) => (
				<Button size="sm" look={look} onClick={onWrite}>
					{say.aimDo}
				</Button>
			),
		},
	];
}

function StepMark({ number, done, next }: { number: number; done: boolean; next: boolean }) {
	const look = done
		? "bg-primary text-on-primary"
		: next
			? "border-2 border-primary text-primary"
			: "border-2 border-line-strong text-ink-2";
	return (
		<span
			aria-hidden="true"
			className={`size-6 rounded-full text-xs font-bold flex items-center justify-center shrink-0 ${look}`}
		>
			{done ? <Check className="icon size-3.5" strokeWidth={3} /> : number}
		</span>
	);
}
