import { CalendarDays, Inbox } from "lucide-react";
import Link from "next/link";
import { useInbox } from "@/components/inbox/use-inbox";
import { PartnerMarks } from "@/components/partner/partner-mark";
import { Person } from "@/components/person/person";
import { plansWords } from "@/lib/i18n/en/plans";
import { words } from "@/lib/i18n/words";
import { cardDate } from "@/lib/plan/dates";
import type { PlanListItem } from "@/lib/queries";
import { MODELS } from "@/lib/review/catalogue";
import { today } from "./dates";
import { StatusPill } from "./status-pill";

const said = plansWords.list;
const FACES = 3;

const modelName = (id: string) => MODELS.find((model) => model.id === id)?.name ?? "";

/** One plan on the list: its status, title, place and model, its partners, and who is in it now. */
export function PlanCard({ plan }: { plan: PlanListItem }) {
	const where = [plan.place, modelName(plan.model)].filter(Boolean).join(". ");
	return (
		<Link href={`/plans/${plan.id}`} className="card p-4! h-full flex flex-col">
			<span className="flex items-center gap-2">
				<StatusPill status={plan.status} lacks={plan.lacks} />
				{plan.sample && <span className="st st-own">{said.sample}</span>}
			</span>
			<span className="block text-lg font-semibold leading-6 mt-2">{plan.title || words.plan.untitled}</span>
			<span className="block text-sm text-ink-2 mt-0.5">{where}</span>
			<span className="flex items-center gap-2 mt-auto pt-4">
				<PartnerMarks partners={plan.partners} />
				<span className="flex-1" />
				<Here plan={plan} />
			</span>
			<span className="flex items-center gap-1.5 mt-3 pt-3 border-t border-line text-sm text-ink-2 num">
				<CalendarDays className="icon size-4" aria-hidden="true" />
				{startInWords(plan.start)}
				<span className="flex-1" />
				<Waits plan={plan.id} />
			</span>
		</Link>
	);
}

/** How much waits for this person on the plan. */
function Waits({ plan }: { plan: string }) {
	const waiting = useInbox().data?.items.filter((item) => item.plan.id === plan).length ?? 0;
	if (waiting === 0) return null;
	return (
		<span className="inline-flex items-center gap-1.5 font-medium text-primary">
			<Inbox className="icon size-4" aria-hidden="true" />
			{said.waiting(waiting)}
		</span>
	);
}

function startInWords(start: string | null): string {
	if (!start) return said.noStart;
	return start < today() ? said.started(cardDate(start)) : said.starts(cardDate(start));
}

function Here({ plan }: { plan: PlanListItem }) {
	if (plan.here.length === 0)
		return <span className="text-sm text-ink-2 whitespace-nowrap">{said.nobodyHere}</span>;
	const faces = plan.here.slice(0, FACES);
	const more = plan.here.length - faces.length;
	return (
		<span className="inline-flex items-center gap-1.5 text-sm text-ink-2 whitespace-nowrap">
			<span className="avs">
				{faces.map((one) => (
					<Person
						key={one.personId}
						name={one.personName}
						partner={plan.partners.find((partner) => partner.id === one.partnerId)}
					/>
				))}
			</span>
			{more > 0 ? `+${more} ${plansWords.list.hereWord}` : said.here(plan.here.length)}
		</span>
	);
}
