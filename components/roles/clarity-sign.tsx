import { Check, CircleAlert, CircleHelp, type LucideIcon } from "lucide-react";
import type { Clarity, ClarityMark } from "@/lib/clarity/clarity";
import { rolesWords } from "@/lib/i18n/en/roles";

const ICONS: Record<Clarity, LucideIcon> = { clear: Check, partly: CircleHelp, unclear: CircleAlert };
const COLOURS: Record<Clarity, string> = {
	clear: "text-agreed",
	partly: "text-reserve",
	unclear: "text-object",
};

/** How clear a responsibility is to one partner: icon and word. */
export function ClaritySign({ mark }: { mark: ClarityMark | null }) {
	if (!mark?.clarity) return <span className="text-sm text-ink-3">{rolesWords.notMarked}</span>;
	const Icon = ICONS[mark.clarity];
	return (
		<span className={`inline-flex items-center gap-1 text-sm font-medium ${COLOURS[mark.clarity]}`}>
			<Icon className="icon size-4" aria-hidden="true" />
			{rolesWords.marks[mark.clarity]}
		</span>
	);
}
