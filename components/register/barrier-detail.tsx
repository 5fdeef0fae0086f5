import { AgreementPanel } from "@/components/agreement/agreement-panel";
import { PillOf } from "@/components/agreement/pill-of";
import { useRoom } from "@/components/room/plan-room";
import { notApplicable } from "@/lib/agreement/subject";
import { type Stop, stopOf } from "@/lib/barrier/chosen";
import type { BarrierRow, StrategyLine } from "@/lib/barrier/register";
import { registerWords } from "@/lib/i18n/en/register";
import type { PartnerView } from "@/lib/queries";
import { AppraisalForm, type KeptAppraisals } from "./appraisal-form";
import { AppraisalTable } from "./appraisal-table";
import { AddStrategy, PillOfLine, strategyTitle } from "./line-words";
import { RiskSaid } from "./risk-said";
import { hrefOf, type RowActs } from "./row-links";
import { OpenCard } from "./strategy-detail";

const say = registerWords;

/** One barrier: how it shows here, how each partner sees it, what answers it, and whether it applies at all. */
export function BarrierDetail({
	row,
	partners,
	acts,
	kept,
}: {
	row: BarrierRow;
	partners: readonly PartnerView[];
	acts: RowActs;
	kept: KeptAppraisals;
}) {
	const { mayDraft } = useRoom();
	const { card, pill, lines } = row;
	const shows = (card.texts.shows ?? "").trim();
	const strategies = lines.filter((line): line is StrategyLine => line.kind === "strategy");
	return (
		<>
			<p className="flex flex-wrap items-center gap-x-4 gap-y-2">
				<PillOf pill={pill} />
				<RiskSaid row={row} partners={partners} inLine />
			</p>
			<h3 className="font-semibold mt-4">{say.detail.shows}</h3>
			<p className={shows ? "mt-0.5 whitespace-pre-wrap break-words" : "mt-0.5 text-ink-2"} dir="auto">
				{shows || say.detail.noShows}
			</p>
			<p className="mt-2">
				<OpenCard card={card.id}>
					{mayDraft ? (shows ? say.detail.edit : say.detail.write) : say.detail.openCard}
				</OpenCard>
			</p>

			<h3 className="font-semibold mt-5">{say.detail.strategies}</h3>
			{strategies.length > 0 ? (
				<ul className="mt-1 divide-y divide-line">
					{strategies.map((line) => (
						<li key={line.card.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
							<StrategyLink stop={stopOf(card.id, line.card.id)} acts={acts} line={line} />
							<PillOfLine line={line} />
						</li>
					))}
				</ul>
			) : (
				<p className="mt-0.5 text-ink-2">{say.nothingRead}</p>
			)}
			{acts.add && (
				<p className="mt-2">
					<AddStrategy barrier={card.id} code={card.code} add={acts.add} tabStop />
				</p>
			)}

			<h3 className="font-semibold mt-5">{say.appraisal.title}</h3>
			<p className="text-sm text-ink-2">{say.appraisal.about}</p>
			<AppraisalTable row={row} partners={partners} />
			<AppraisalForm key={card.id} row={row} kept={kept} />

			<h3 className="font-semibold mt-5 mb-2">{say.detail.notApplicable}</h3>
			<AgreementPanel key={`no ${card.id}`} subject={notApplicable(card.id)} />
		</>
	);
}

function StrategyLink({ stop, line, acts }: { stop: Stop; line: StrategyLine; acts: RowActs }) {
	return (
		<a
			href={hrefOf(stop)}
			className="link flex-1 min-w-[12ch]"
			dir="auto"
			onClick={(event) => {
				if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
				event.preventDefault();
				acts.open(stop, event.detail === 0);
			}}
		>
			{strategyTitle(line)}
		</a>
	);
}
