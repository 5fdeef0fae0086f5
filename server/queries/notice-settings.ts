import { NOTICE_KINDS, type NoticeKind, type Pace, USUAL_PACES } from "@/lib/attention/kinds";
import { refuse } from "@/lib/verdict";
import { pacesOfPerson } from "@/server/db/rows/notices";
import { personById } from "@/server/db/rows/people";
import type { Query } from "./query";

/** How often the asker is written to about each kind of thing: as they chose, or as usual. */
export const noticeSettings: Query<"notice-settings"> = async (_params, { site, person }) => {
	const row = await personById(site.db, person.personId);
	if (!row) return refuse("sign-in");
	const chosen = await pacesOfPerson(site.db, row.id);
	const paces = NOTICE_KINDS.map((kind) => [kind, chosen.get(kind) ?? USUAL_PACES[kind]] as const);
	return {
		mailConfigured: site.mail.configured,
		email: row.email,
		paces: Object.fromEntries(paces) as Record<NoticeKind, Pace>,
	};
};
