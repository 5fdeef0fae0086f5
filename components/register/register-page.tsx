"use client";
import "./register.css";
import { useSearchParams } from "next/navigation";
import { useRef, useState } from "react";
import { PutDialog } from "@/components/agreement/put-dialog";
import { useWidth } from "@/components/board/use-width";
import { CardSheet, loadOpenedCard, useWarmCard } from "@/components/card/card-sheet";
import { SHEET_KEYS } from "@/components/card/keys";
import { PlanActions, usePlanAdd, usePlanKeys } from "@/components/plan/shell-slots";
import { Button } from "@/components/ui/button";
import type { SubjectKey } from "@/lib/agreement/subject";
import { stopOfChosen } from "@/lib/barrier/chosen";
import { NO_NARROWING } from "@/lib/barrier/narrow";
import { registerWords } from "@/lib/i18n/en/register";
import type { KeptAppraisals } from "./appraisal-form";
import { DetailPanel, DetailSheet } from "./detail-panel";
import { DRAFTING_KEYS, READING_KEYS } from "./keys";
import { Legend } from "./legend";
import { RegisterFilter } from "./register-filter";
import { RegisterTable } from "./register-table";
import { RowList } from "./row-list";
import { useChosen } from "./use-chosen";
import { useRegister } from "./use-register";
import { useRowKeys } from "./use-row-keys";

const say = registerWords;

loadOpenedCard();
const nothingElse = async () => undefined;

/** The barriers of a plan with what answers them, and what each partner says to it: the table, and one row in detail. */
export function RegisterPage() {
	const data = useRegister();
	const { room, register, shown, partners, everybody, today, by, setBy, rows } = data;
	const width = useWidth();
	const card = useSearchParams().get("card");
	const [chosen, choose] = useChosen(register);
	const [filtering, setFiltering] = useState(false);
	const [putting, setPutting] = useState<{ subject: SubjectKey; open: boolean } | null>(null);
	const panel = useRef<HTMLElement>(null);
	const kept = useRef<KeptAppraisals>(new Map());
	const rowKeys = useRowKeys({
		register,
		shown,
		chosen,
		choose,
		panel,
		phone: width === "phone",
		filter: () => setFiltering(true),
		put: (subject) => setPutting({ subject, open: true }),
	});
	const { acts } = rowKeys;
	useWarmCard(nothingElse);
	usePlanAdd(rowKeys.addHere);
	usePlanKeys(card ? SHEET_KEYS : room.mayDraft ? DRAFTING_KEYS : READING_KEYS);

	const filter = (
		<RegisterFilter
			open={filtering}
			onOpenChange={setFiltering}
			by={by}
			onBy={setBy}
			counts={data.counts}
			partners={partners}
			own={room.me.seat.partnerId}
		/>
	);
	const around = { partners, everybody, today, acts };
	const chosenStop = chosen && stopOfChosen(chosen);
	const details = {
		partners,
		acts,
		kept: kept.current,
		onClose: rowKeys.close,
	};
	return (
		<>
			<div className="flex flex-1 min-h-0 relative">
				<div className="register-place @container" data-register>
					<div className="px-4 pt-4 pb-4 min-w-full w-fit phone:w-auto">
						<div className="register-wide">
							<h2 className="text-xl font-semibold tracking-tight">{say.title}</h2>
							<p className="text-ink-2 mt-0.5">{say.settled(register.settled, register.barriers.length)}</p>
							{width === "phone" && <div className="mt-2 -ml-2">{filter}</div>}
							<div role="status" className="mt-3">
								{shown !== register && (
									<p className="flex flex-wrap items-center gap-3 mb-3">
										<span>{rows.shown === 0 ? say.filter.none : say.filter.shown(rows.shown, rows.of)}</span>
										<Button size="sm" onClick={() => setBy(NO_NARROWING)}>
											{say.filter.clear}
										</Button>
									</p>
								)}
							</div>
						</div>
						{width === "phone" ? (
							<RowList register={shown} chosen={chosenStop} {...around} />
						) : (
							rows.shown > 0 && (
								<RegisterTable
									register={shown}
									tabStop={rowKeys.tabStop}
									chosen={chosenStop}
									onKeyDown={rowKeys.onKeyDown}
									{...around}
								/>
							)
						)}
						<div className="register-wide">
							<Legend />
						</div>
					</div>
				</div>
				{width !== "phone" && chosen && <DetailPanel frame={panel} chosen={chosen} {...details} />}
				{width === "phone" && <DetailSheet chosen={card ? null : chosen} {...details} />}
				{card && <CardSheet id={card} onClose={() => rowKeys.cardClosed(card)} />}
			</div>
			{width !== "phone" && <PlanActions>{filter}</PlanActions>}
			{putting && (
				<PutDialog
					subject={putting.subject}
					open={putting.open}
					onOpenChange={(open) => setPutting(open ? putting : { ...putting, open: false })}
				/>
			)}
		</>
	);
}
