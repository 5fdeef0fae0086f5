"use client";
import { type FormEvent, useId, useRef, useState } from "react";
import { type TypedPartner, wrongPartner } from "@/components/plan/new-plan";
import { PartnerFields } from "@/components/plan/partner-fields";
import { useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormProblem } from "@/components/ui/form-problem";
import { useErrors } from "@/components/ui/use-errors";
import { partnerWords } from "@/lib/i18n/en/partner";
import { words } from "@/lib/i18n/words";
import type { PartnerView } from "@/lib/queries";
import { useAct } from "./use-act";

const said = partnerWords.change;

/** Adds a partner, or corrects one. */
export function PartnerDialog({
	open,
	onOpenChange,
	partner,
}: {
	open: boolean;
	onOpenChange: (open: boolean) => void;
	partner?: PartnerView;
}) {
	const { view } = useRoom();
	const id = useId();
	const form = useRef<HTMLFormElement>(null);
	const [typed, setTyped] = useState<TypedPartner>({
		key: -1,
		name: partner?.name ?? "",
		kind: partner?.kind ?? "",
		code: partner?.code ?? "",
		ownCode: partner !== undefined,
	});
	const { errors, check, clear } = useErrors<string>(form);
	const { busy, problem, run } = useAct();
	const others: TypedPartner[] = view.partners
		.filter((one) => one.id !== partner?.id)
		.map((one, key) => ({
			key,
			name: one.left ? "" : one.name,
			kind: one.kind,
			code: one.code,
			ownCode: true,
		}));
	const submit = async (event: FormEvent) => {
		event.preventDefault();
		if (!check(wrongPartner(typed, others)) || typed.kind === "") return;
		const input = { plan: view.plan.id, name: typed.name.trim(), code: typed.code.trim(), kind: typed.kind };
		const saved = partner
			? await run("change-partner", { ...input, partner: partner.id }, said.saved(input.name))
			: await run("add-partner", input, said.added(input.name));
		if (saved) onOpenChange(false);
	};
	return (
		<Dialog
			open={open}
			onOpenChange={onOpenChange}
			title={partner ? said.editTitle(partner.name) : said.addTitle}
			about={partner ? undefined : said.addAbout}
			footer={
				<>
					<Button onClick={() => onOpenChange(false)}>{words.common.cancel}</Button>
					<Button type="submit" form={id} look="primary" locked={busy}>
						{partner ? words.common.save : said.add}
					</Button>
				</>
			}
		>
			<form id={id} ref={form} onSubmit={submit} noValidate>
				<PartnerFields
					partner={typed}
					taken={others.map((one) => one.code)}
					errors={errors}
					clear={clear}
					onChange={setTyped}
				/>
				<FormProblem title={said.notSaved} problem={problem} className="mt-4" />
			</form>
		</Dialog>
	);
}
