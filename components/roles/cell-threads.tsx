import { MessageSquare } from "lucide-react";
import { rolesWords } from "@/lib/i18n/en/roles";

/** How many threads are open at one cell. */
export function CellThreads({ open }: { open: number }) {
	if (open === 0) return null;
	return (
		<span className="inline-flex items-center gap-0.5 text-xs text-ink-2" title={rolesWords.threads(open)}>
			<MessageSquare className="icon size-3.5" aria-hidden="true" />
			<span className="cell-threads" data-open={open} aria-hidden="true" />
		</span>
	);
}
