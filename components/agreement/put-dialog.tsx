"use client";
import { Stamp } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { PartnerName } from "@/components/partner/partner-mark";
import { useAct } from "@/components/partner/use-act";
import { usePlanDraft, usePlanNow, useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FieldError, TextArea } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { useErrors } from "@/components/ui/use-errors";
import { difference } from "@/lib/agreement/difference";
import { roundsOf } from "@/lib/agreement/earlier";
import { cardOfSubject, type SubjectKey, subjectOf } from "@/lib/agreement/subject";
import { agreementBox } from "@/lib/i18n/en/agreement-box";
import { words } from "@/lib/i18n/words";
import type { PartnerId } from "@/lib/ids";
import { fixedBarrier } from "@/lib/plan/read";
import { itemOf } from "@/lib/review/catalogue";
import { overLong } from "./reason-length";
import { DifferenceKey, ShownDifference, ShownWords } from "./shown-words";
import { usePartners } from "./use-partners";
import { useDraftedWords, usePassages } from "./words-of";

const say = agreementBox.put;

interface PutDialogProps {
	subject: SubjectKey;
	open: boolean;
	onOpenChange: (open: boolean) => void;
}

/**
 * Puts exact words to partners: shows the very words that will be captured, and who is asked.
 *
 * The catch: it sends the digest of the words on the screen. Words that move before the server captures them are
 * refused, and nothing is put.
 */
export function PutDialog(props: PutDialogProps) {
	// Each opening starts afresh: with the words as they are, and everybody asked.
	const [turn, setTurn] = useState(0);
	const [was, setWas] = useState(props.open);
	if (was !== props.open) {
		setWas(props.open);
		if (props.open) setTurn(turn + 1);
	}
	if (turn === 0 && !props.open) return null;
	return <Putting key={turn} {...props} />;
}

function Putting({ subject, open, onOpenChange }: PutDialogProps) {
	const { view, online } = useRoom();
	const plan = usePlanDraft();
	const { attested } = usePlanNow();
	const { partners } = usePartners();
	const { busy, problem, run } = useAct();
	const form = useRef<HTMLFormElement>(null);
	const { kind } = subjectOf(subject);
	const needsReason = kind === "not-applicable";
	const last = roundsOf(view.attested, subject)[0];
	const [reason, setReason] = useState(last?.reason ?? "");
	const [leftOut, setLeftOut] = useState<ReadonlySet<PartnerId>>(new Set());
	const { errors, check, clear } = useErrors<"reason" | "partners">(form);
	const drafted = useDraftedWords(subject, { reason });

	const here = partners.filter((partner) => !partner.left);
	const asked = here.filter(({ id }) => !leftOut.has(id));
	const card = plan.cards.find(({ id }) => id === cardOfSubject(subject));
	const code = fixedBarrier(card?.id ?? "") ? (itemOf(card?.id ?? "")?.code ?? "") : card?.code;
	const named = code || say.thisCard;
	const standing = attested.standings.get(subject);
	const title = needsReason
		? say.titleNotApply(named)
		: standing?.kind === "lapsed"
			? say.titleNew(named)
			: say.title(named);

	const send = async () => {
		if (!drafted || !online) return;
		const right = check({
			reason: !needsReason ? null : reason.trim() === "" ? say.reasonMissing : overLong(reason),
			partners: asked.length < 2 ? say.tooFew : null,
		});
		if (!right) return;
		const everybody = asked.length === here.length;
		const input = {
			plan: view.plan.id,
			subject,
			digest: drafted.digest,
			partners: everybody ? null : asked.map(({ id }) => id),
			reason: needsReason ? reason.trim() : "",
		};
		if (await run("put-to-partners", input, say.done(named))) onOpenChange(false);
	};
	const choose = (id: PartnerId, on: boolean) => {
		const next = new Set(leftOut);
		if (on) next.delete(id);
		else next.add(id);
		setLeftOut(next);
		clear("partners");
	};
	return (
		<Dialog
			open={open}
			onOpenChange={onOpenChange}
			wide
			title={title}
			about={say.about}
			footer={
				<>
					<Button onClick={() => onOpenChange(false)}>{words.common.cancel}</Button>
					<Button look="primary" icon={Stamp} locked={busy || !online || !drafted} onClick={send}>
						{say.send(asked.length)}
					</Button>
				</>
			}
		>
			<form
				ref={form}
				className="flex flex-col gap-4"
				onSubmit={(event) => {
					event.preventDefault();
					void send();
				}}
			>
				{needsReason && (
					<TextArea
						label={say.reason}
						hint={say.reasonHint}
						error={errors.reason}
						required
						dir="auto"
						value={reason}
						onChange={(event) => {
							setReason(event.target.value);
							clear("reason");
						}}
					/>
				)}
				<PutWords subject={subject} drafted={drafted} />
				<fieldset aria-describedby={errors.partners ? "put-too-few" : undefined}>
					<legend className="lab">{say.who}</legend>
					<p className="hint mb-1">{say.whoHint}</p>
					<div className="grid grid-cols-2 gap-x-4 phone:grid-cols-1">
						{here.map((partner) => {
							const before = last?.asked.includes(partner.id) ?? false;
							const signs = view.seats.some((seat) => seat.partnerId === partner.id && seat.signatory);
							return (
								<label key={partner.id} className="check min-w-0">
									<input
										type="checkbox"
										checked={!leftOut.has(partner.id)}
										aria-disabled={before || undefined}
										onChange={(event) => !before && choose(partner.id, event.target.checked)}
									/>
									<span className="min-w-0">
										<PartnerName partner={partner} />
										{(before || !signs) && (
											<span className="hint text-xs!">
												{" "}
												(
												{[before ? say.askedBefore : "", signs ? "" : say.noSignatory]
													.filter(Boolean)
													.join(", ")}
												)
											</span>
										)}
									</span>
								</label>
							);
						})}
					</div>
					{errors.partners && <FieldError id="put-too-few">{errors.partners}</FieldError>}
				</fieldset>
				{!online && <p className="hint">{agreementBox.who.putWaitsOnline}</p>}
				<FormProblem title={say.notPut} problem={problem} />
			</form>
		</Dialog>
	);
}

/** The very words that will be captured, and what is new in them since partners last agreed. */
function PutWords({
	subject,
	drafted,
}: {
	subject: SubjectKey;
	drafted: ReturnType<typeof useDraftedWords>;
}) {
	const { attested } = usePlanNow();
	const standing = attested.standings.get(subject);
	const agreed =
		standing?.kind === "lapsed" && standing.inForceSince ? (standing.round?.digest ?? null) : null;
	const old = usePassages(agreed);
	const changes = useMemo(
		() => (old.passages && drafted ? difference(old.passages, drafted.passages) : []),
		[old.passages, drafted],
	);
	if (!drafted) return <p className="text-ink-2">{say.gone}</p>;
	return (
		<>
			{changes.length > 0 && (
				<section aria-label={say.difference}>
					<h3 className="font-semibold">{say.difference}</h3>
					<DifferenceKey />
					<ShownDifference changes={changes} tone="lapsed" />
				</section>
			)}
			<section aria-label={say.words}>
				<h3 className="mb-1 font-semibold">{say.words}</h3>
				<ShownWords passages={drafted.passages} tone="draft" />
			</section>
		</>
	);
}
