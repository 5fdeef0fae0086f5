"use client";
import { KeyRound } from "lucide-react";
import { type FormEvent, useRef, useState } from "react";
import { knockAccount } from "@/components/ui/api";
import { Button, ButtonLink } from "@/components/ui/button";
import { FormProblem } from "@/components/ui/form-problem";
import { Note } from "@/components/ui/note";
import { PasswordField } from "@/components/ui/password-field";
import { useErrors } from "@/components/ui/use-errors";
import { useSubmit } from "@/components/ui/use-submit";
import { entering } from "@/lib/i18n/en/entering";
import { words } from "@/lib/i18n/words";
import { PASSWORD_MIN } from "@/lib/limits";
import { checkNewPassword } from "./checks";
import { FrontPage, FrontTitle } from "./front-page";
import { useFragmentToken } from "./use-fragment-token";

const said = entering.reset;

export function ResetPage() {
	const token = useFragmentToken();
	const [done, setDone] = useState(false);
	if (done)
		return (
			<FrontPage>
				<FrontTitle title={said.doneTitle}>{said.done}</FrontTitle>
				<ButtonLink href="/sign-in" look="primary" size="lg" className="mt-6">
					{words.account.signIn.verb}
				</ButtonLink>
			</FrontPage>
		);
	return (
		<FrontPage>
			<FrontTitle title={said.title}>{said.intro}</FrontTitle>
			{token === null && (
				<Note tone="reserve" className="mt-6">
					{said.noToken}
				</Note>
			)}
			{token && <ResetForm token={token} onDone={() => setDone(true)} />}
		</FrontPage>
	);
}

function ResetForm({ token, onDone }: { token: string; onDone: () => void }) {
	const form = useRef<HTMLFormElement>(null);
	const [password, setPassword] = useState("");
	const { errors, check, clear } = useErrors<"password">(form);
	const { busy, problem, send } = useSubmit();
	const submit = async (event: FormEvent) => {
		event.preventDefault();
		if (!check({ password: checkNewPassword(password) })) return;
		if (await send(() => knockAccount("reset", { token, password }))) onDone();
	};
	return (
		<form ref={form} onSubmit={submit} noValidate className="mt-7 flex flex-col gap-4">
			<PasswordField
				label={words.account.fields.newPassword}
				hint={words.account.fields.passwordHint(PASSWORD_MIN)}
				large
				autoComplete="new-password"
				value={password}
				error={errors.password}
				onChange={(event) => {
					setPassword(event.target.value);
					clear("password");
				}}
			/>
			<FormProblem title={said.failed} problem={problem} />
			<Button type="submit" look="primary" size="lg" icon={KeyRound} locked={busy} className="btn-block">
				{said.verb}
			</Button>
		</form>
	);
}
