"use client";
import { Mail } from "lucide-react";
import Link from "next/link";
import { type FormEvent, useRef, useState } from "react";
import { knockAccount } from "@/components/ui/api";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { Note } from "@/components/ui/note";
import { useErrors } from "@/components/ui/use-errors";
import { useSubmit } from "@/components/ui/use-submit";
import { entering } from "@/lib/i18n/en/entering";
import { words } from "@/lib/i18n/words";
import { checkEmail } from "./checks";
import { FrontPage, FrontTitle } from "./front-page";

const said = entering.forgot;

export function ForgotPage({ mail }: { mail: boolean }) {
	return (
		<FrontPage>
			<FrontTitle title={said.title}>{mail ? said.intro : undefined}</FrontTitle>
			{mail ? <ForgotForm /> : <NoMail />}
			<p className="mt-6">
				<Link href="/sign-in" className="link touch-link">
					{said.back}
				</Link>
			</p>
		</FrontPage>
	);
}

function NoMail() {
	return (
		<>
			<p className="text-md text-ink-2 mt-4">{said.noMail}</p>
			<p className="text-ink-2 mt-3">
				{said.noMailLead} <code className="copybox">npm run -s reset-password -- ADDRESS</code>
			</p>
		</>
	);
}

function ForgotForm() {
	const form = useRef<HTMLFormElement>(null);
	const [email, setEmail] = useState("");
	const [sent, setSent] = useState(false);
	const { errors, check, clear } = useErrors<"email">(form);
	const { busy, problem, send } = useSubmit();
	const submit = async (event: FormEvent) => {
		event.preventDefault();
		if (!check({ email: checkEmail(email) })) return;
		if (await send(() => knockAccount("forgot", { email: email.trim() }))) setSent(true);
	};
	return (
		<form ref={form} onSubmit={submit} noValidate className="mt-7 flex flex-col gap-4">
			<TextField
				label={words.account.fields.email}
				large
				type="email"
				autoComplete="username"
				value={email}
				error={errors.email}
				onChange={(event) => {
					setEmail(event.target.value);
					setSent(false);
					clear("email");
				}}
			/>
			<FormProblem title={said.failed} problem={problem} />
			<Button type="submit" look="primary" size="lg" icon={Mail} locked={busy} className="btn-block">
				{said.verb}
			</Button>
			<div role="status">
				{sent && (
					<Note tone="agreed" icon={Mail}>
						<p className="font-semibold">{said.sentTitle}</p>
						<p>{said.sent}</p>
					</Note>
				)}
			</div>
		</form>
	);
}
