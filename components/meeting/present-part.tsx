"use client";
import { usePartners } from "@/components/agreement/use-partners";
import { PartnerMarks } from "@/components/partner/partner-mark";
import { today } from "@/components/plan/dates";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import type { Meeting } from "@/lib/meeting/meeting";
import { shortDate } from "@/lib/plan/dates";

/** Which partners were at a meeting, and who of their staff. */
export function PresentPart({ meeting }: { meeting: Meeting }) {
	const { partners } = usePartners();
	const there = partners.filter(({ id }) => meeting.present.includes(id));
	return (
		<section aria-label={say.present}>
			<h3 className="font-semibold">
				{say.meeting(meeting.number)}, {shortDate(meeting.held, today())}
			</h3>
			<p className="mt-1 flex flex-wrap items-center gap-2 text-sm">
				<span className="text-ink-2">{say.present}</span>
				<PartnerMarks partners={there} most={8} />
			</p>
			{meeting.names && (
				<p className="mt-1 text-sm text-ink-2" dir="auto">
					{meeting.names}
				</p>
			)}
		</section>
	);
}
