import { Globe, MonitorOff } from "lucide-react";
import { Note } from "@/components/ui/note";
import { words } from "@/lib/i18n/words";
import type { PeopleView } from "@/lib/queries";

/** Whether a link that is sent to somebody can be opened by them, and how to change that. */
export function ReachNote({ reach }: { reach: PeopleView["reach"] }) {
	return reach.loopbackOnly ? (
		<Note tone="reserve" icon={MonitorOff}>
			<p className="font-semibold">{words.partner.reach.title}</p>
			<p>{words.partner.reach.onlyHere}</p>
		</Note>
	) : (
		<Note tone="draft" icon={Globe}>
			{words.partner.reach.open(reach.publicUrl)}
		</Note>
	);
}
