"use client";
import { SelectField, TextField } from "@/components/ui/field";
import { partnerWords } from "@/lib/i18n/en/partner";
import { plansWords } from "@/lib/i18n/en/plans";
import { words } from "@/lib/i18n/words";
import { PARTNER_CODE_MAX, PARTNER_NAME_MAX } from "@/lib/limits";
import { PARTNER_KINDS, type PartnerKind } from "@/lib/seat/partner-kinds";
import { named, type TypedPartner, type Wrong } from "./new-plan";

const said = plansWords.fresh;

/** Name, kind and short code of one partner. */
export function PartnerFields({
	partner,
	taken,
	errors,
	onChange,
	clear,
	large,
}: {
	partner: TypedPartner;
	/** Codes of the other partners. */
	taken: readonly string[];
	errors: Wrong;
	onChange: (partner: TypedPartner) => void;
	clear: (name: string) => void;
	large?: boolean;
}) {
	const { key } = partner;
	return (
		<div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_7.5rem] items-start">
			<TextField
				className="sm:col-span-3"
				large={large}
				label={said.name}
				autoComplete="off"
				maxLength={PARTNER_NAME_MAX}
				value={partner.name}
				error={errors[`name-${key}`]}
				onChange={(event) => {
					onChange(named(partner, event.target.value, taken));
					clear(`name-${key}`);
					clear(`code-${key}`);
				}}
			/>
			<SelectField
				className="sm:col-span-2"
				large={large}
				label={said.kind}
				value={partner.kind}
				error={errors[`kind-${key}`]}
				onChange={(event) => {
					onChange({ ...partner, kind: event.target.value as PartnerKind });
					clear(`kind-${key}`);
				}}
			>
				<option value="" disabled>
					{words.common.choose}
				</option>
				{PARTNER_KINDS.map((kind) => (
					<option key={kind} value={kind}>
						{partnerWords.kinds[kind]}
					</option>
				))}
			</SelectField>
			<TextField
				large={large}
				label={said.code}
				hint={said.codeHint}
				autoComplete="off"
				autoCapitalize="characters"
				spellCheck={false}
				maxLength={PARTNER_CODE_MAX}
				value={partner.code}
				error={errors[`code-${key}`]}
				onChange={(event) => {
					onChange({
						...partner,
						code: event.target.value.toLocaleUpperCase("en-GB"),
						ownCode: event.target.value !== "",
					});
					clear(`code-${key}`);
				}}
			/>
		</div>
	);
}
