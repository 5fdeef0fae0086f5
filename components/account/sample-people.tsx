"use client";
import { useEffect, useState } from "react";
import { PartnerMark } from "@/components/partner/partner-mark";
import { Person } from "@/components/person/person";
import { CopyField } from "@/components/ui/copy-field";
import { FormProblem } from "@/components/ui/form-problem";
import { useSubmit } from "@/components/ui/use-submit";
import { partnerWords } from "@/lib/i18n/en/partner";
import { words } from "@/lib/i18n/words";
import type { SiteView } from "@/lib/queries";
import { ROLES } from "@/lib/seat/may";
import { FrontTitle } from "./front-page";
import { RemoveSample } from "./remove-sample";
import { signInWith } from "./session";

const said = words.account.sample;

/** One click signs in as somebody of the sample; a second window can be somebody else. */
export function SamplePeople({ sample }: { sample: NonNullable<SiteView["sample"]> }) {
	const { busy, problem, send } = useSubmit();
	const [address, setAddress] = useState("");
	useEffect(() => setAddress(`${location.origin}/`), []);
	const be = async (personId: string) => {
		if (await send(() => signInWith("sample", { personId }))) location.assign(`/plans/${sample.planId}`);
	};
	return (
		<section className="mb-10">
			<FrontTitle title={said.title}>{said.about(sample.title)}</FrontTitle>
			<ul className="mt-4 flex flex-col gap-1.5">
				{byPartner(sample.people).map((one) => {
					const partner = { name: one.partner, code: one.code, colour: one.colour, pattern: 0 };
					return (
						<li key={one.personId}>
							<button
								type="button"
								aria-disabled={busy || undefined}
								onClick={() => be(one.personId)}
								className="card w-full flex items-center gap-3 text-left px-3! py-2! min-h-touch"
							>
								<span aria-hidden="true" className="flex items-center gap-1.5">
									<PartnerMark partner={partner} />
									<Person name={one.name} partner={partner} />
								</span>
								<span className="min-w-0 flex-1">
									<span className="sr-only">{said.as("")}</span>
									<span className="block font-semibold">{one.name}</span>
									<span className="block text-sm text-ink-2">
										{one.partner}, {said.seat(partnerWords.roles[one.role].toLowerCase(), one.signatory)}
									</span>
								</span>
							</button>
						</li>
					);
				})}
			</ul>
			<FormProblem title={words.account.signIn.failed} problem={problem} className="mt-3" />
			<p className="hint mt-3">{said.signatory}</p>
			<p className="hint mt-1">{said.two}</p>
			<div className="mt-3 flex flex-col items-start gap-3">
				{address && (
					<div className="w-full">
						<CopyField label={said.address} value={address} />
					</div>
				)}
				<RemoveSample />
			</div>
			<hr className="border-line mt-8" />
		</section>
	);
}

/** Partners in joining order (which is how colours are given), their leads first. */
const byPartner = (people: NonNullable<SiteView["sample"]>["people"]) =>
	[...people].sort((a, b) => a.colour - b.colour || ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
