import { Check } from "lucide-react";
import { plansWords } from "@/lib/i18n/en/plans";

const said = plansWords.fresh;

export const STEPS = ["own", "plan", "others", "people"] as const;
export type Step = (typeof STEPS)[number];

/** Where in the wizard we are, what is done, what comes. */
export function Steps({ now, notes }: { now: Step; notes: Partial<Record<Step, string>> }) {
	const at = STEPS.indexOf(now);
	return (
		<nav aria-label={said.steps}>
			<ol className="flex md:flex-col gap-1 overflow-x-auto">
				{STEPS.map((step, index) => {
					const done = index < at;
					const ring = done
						? "bg-primary text-on-primary"
						: index === at
							? "border-2 border-primary text-primary"
							: "border-2 border-line-strong text-ink-2";
					return (
						<li
							key={step}
							aria-current={index === at ? "step" : undefined}
							className={`flex gap-3 rounded-control px-3 py-2 border ${index === at ? "bg-surface border-line" : "border-transparent"}`}
						>
							<span
								className={`size-6 mt-0.5 rounded-full text-xs font-bold flex items-center justify-center shrink-0 ${ring}`}
							>
								{done ? <Check className="icon size-3.5" aria-hidden="true" /> : index + 1}
							</span>
							<span className={index === at ? "" : "max-md:sr-only"}>
								<span className={`block ${index === at ? "font-semibold" : ""}`}>
									{said[step].step}
									{done && <span className="sr-only"> {said.stepDone}</span>}
								</span>
								<span className="block text-sm text-ink-2 max-md:hidden">
									{(done && notes[step]) || said[step].about}
								</span>
							</span>
						</li>
					);
				})}
			</ol>
			<p className="hint px-3 mt-4 max-md:hidden">{said.hint}</p>
		</nav>
	);
}
