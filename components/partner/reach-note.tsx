import { Globe, MonitorOff } from "lucide-react";
import { Note } from "@/components/ui/note";
import { partnerWords } from "@/lib/i18n/en/partner";
import type { PeopleView } from "@/lib/queries";

/** Whether a link that is sent to somebody can be opened by them, and how to change that. */
export function ReachNote({ reach }: { reach: PeopleView["reach"] }) {
	return reach.loopbackOnly ? (
		<Note tone="reserve" icon={MonitorOff}>
			<p className="font-semibold">{partnerWords.reach.title}</p>
			<p>{partnerWords.reach.onlyHere}</p>
		</Note>
	) : (
		<Note tone="draft" icon={Globe}>
			{partnerWords.reach.open(reach.publicUrl)}
		</Note>
	);
}
