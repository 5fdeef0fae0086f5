"use client";
import { Eye, UserPlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { knockAccount, post } from "@/components/ui/api";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { Note } from "@/components/ui/note";
import { PasswordField } from "@/components/ui/password-field";
import { useErrors } from "@/components/ui/use-errors";
import { useSubmit } from "@/components/ui/use-submit";
import type { SampleResult } from "@/lib/account";
import { entering } from "@/lib/i18n/en/entering";
import { words } from "@/lib/i18n/words";
import { PASSWORD_MIN } from "@/lib/limits";
import type { SiteView } from "@/lib/queries";
import { checkEmail, checkName, checkNewPassword } from "./checks";
import { FrontPage, FrontTitle } from "./front-page";
import { SamplePeople } from "./sample-people";

const said = entering.first;

/** The first page of an empty site: make the first account, or look at the sample plan. */
export function FirstRun({ site }: { site: SiteView }) {
	const sample = site.sample && site.sample.people.length > 0 ? site.sample : null;
	return (
		<FrontPage>
			{sample && <SamplePeople sample={sample} />}
			<FrontTitle title={said.title} second={sample !== null}>
				{said.intro}
			</FrontTitle>
			{site.sample && (
				<Note tone="waiting" className="mt-4">
					{said.endsSample}
				</Note>
			)}
			<FirstAccount codeNeeded={site.codeNeeded} />
			{site.sampleOffered && !site.sample && <OpenSample />}
		</FrontPage>
	);
}

function FirstAccount({ codeNeeded }: { codeNeeded: boolean }) {
	const form = useRef<HTMLFormElement>(null);
	const [typed, setTyped] = useState({ name: "", email: "", password: "", code: "" });
	const { errors, check, clear } = useErrors<keyof typeof typed>(form);
	const { busy, problem, send } = useSubmit();
	const field = (name: keyof typeof typed) => ({
		name,
		large: true,
		value: typed[name],
		error: errors[name],
		onChange: (event: { target: { value: string } }) => {
			setTyped((before) => ({ ...before, [name]: event.target.value }));
			clear(name);
		},
	});
	const submit = async (event: FormEvent) => {
		event.preventDefault();
		const fits = check({
			name: checkName(typed.name),
			email: checkEmail(typed.email),
			password: checkNewPassword(typed.password),
			code: codeNeeded && !typed.code.trim() ? words.account.errors.code : null,
		});
		if (!fits) return;
		const { code, ...account } = typed;
		const input = {
			...account,
			name: account.name.trim(),
			email: account.email.trim(),
			...(codeNeeded ? { code: code.trim() } : {}),
		};
		if (await send(() => knockAccount("first", input))) location.assign("/plans");
	};
	return (
		<form ref={form} onSubmit={submit} noValidate className="mt-6 flex flex-col gap-4">
			<TextField {...field("name")} label={words.account.fields.name} autoComplete="name" />
			<TextField
				{...field("email")}
				label={words.account.fields.email}
				type="email"
				autoComplete="username"
			/>
			<PasswordField
				{...field("password")}
				label={words.account.fields.password}
				hint={words.account.fields.passwordHint(PASSWORD_MIN)}
				autoComplete="new-password"
			/>
			{codeNeeded && (
				<TextField
					{...field("code")}
					label={words.account.fields.code}
					hint={words.account.fields.codeHint}
					autoComplete="off"
				/>
			)}
			<FormProblem title={said.failed} problem={problem} />
			<Button type="submit" look="primary" size="lg" icon={UserPlus} locked={busy} className="btn-block">
				{said.verb}
			</Button>
		</form>
	);
}

function OpenSample() {
	const router = useRouter();
	const { busy, problem, send } = useSubmit();
	const open = async () => {
		if (await send(() => post<SampleResult["open"]>("/api/sample/open", {}))) router.refresh();
	};
	return (
		<section aria-labelledby="sample">
			<div className="flex items-center gap-3 my-6 text-sm text-ink-3" aria-hidden="true">
				<span className="h-px flex-1 bg-line" />
				{said.or}
				<span className="h-px flex-1 bg-line" />
			</div>
			<h2 id="sample" className="sr-only">
				{said.sampleTitle}
			</h2>
			<Button size="lg" icon={Eye} locked={busy} onClick={open} className="btn-block">
				{said.sampleVerb}
			</Button>
			<p className="hint mt-2">{said.sampleText}</p>
			<FormProblem title={words.account.sample.failed} problem={problem} className="mt-3" />
		</section>
	);
}
