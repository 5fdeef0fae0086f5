import { Check, Clock, type LucideIcon, Unlink, X } from "lucide-react";
import { Reserved } from "@/components/agreement/reserved-icon";
import { registerWords } from "@/lib/i18n/en/register";

const say = registerWords.legend;

const CELLS: readonly { tone: string; icon: LucideIcon; text: string }[] = [
	{ tone: "s-agreed", icon: Check, text: say.agree },
	{ tone: "s-reserve", icon: Reserved, text: say.reservation },
	{ tone: "s-object", icon: X, text: say.object },
	{ tone: "s-none", icon: Clock, text: say.undecided },
	{ tone: "s-lapsed", icon: Unlink, text: say.lapsed },
];

/** What the cells of the register mean, under it. */
export function Legend() {
	return (
		<ul
			aria-label={say.title}
			className="flex flex-wrap items-center gap-x-4 gap-y-1.5 mt-3 text-xs text-ink-2"
		>
			{CELLS.map(({ tone, icon: Icon, text }) => (
				<li key={tone} className="inline-flex items-center gap-1.5">
					<span className={`dec ${tone}`} aria-hidden="true">
						<Icon className="icon" />
					</span>
					{text}
				</li>
			))}
			<li className="inline-flex items-center gap-1.5">
				<span className="register-none" aria-hidden="true">
					–
				</span>
				{say.notAsked}
			</li>
		</ul>
	);
}
