"use client";
import { UserPlus } from "lucide-react";
import { type FormEvent, useRef, useState } from "react";
import { knockAccount } from "@/components/ui/api";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { PasswordField } from "@/components/ui/password-field";
import { useErrors } from "@/components/ui/use-errors";
import { useSubmit } from "@/components/ui/use-submit";
import { entering } from "@/lib/i18n/en/entering";
import { words } from "@/lib/i18n/words";
import { PASSWORD_MIN } from "@/lib/limits";
import { checkEmail, checkName, checkNewPassword } from "./checks";

/** A new person takes the seat of an invitation: account and seat in one go. */
export function SignUpForm({ token, email }: { token: string; email: string }) {
	const form = useRef<HTMLFormElement>(null);
	const [typed, setTyped] = useState({ name: "", email, password: "" });
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
		});
		if (!fits) return;
		const input = { token, name: typed.name.trim(), email: typed.email.trim(), password: typed.password };
		const joined = await send(() => knockAccount("sign-up", input));
		if (joined) location.assign(`/plans/${joined.plan}`);
	};
	return (
		<form ref={form} onSubmit={submit} noValidate className="mt-6 flex flex-col gap-4">
			<TextField {...field("name")} label={words.account.fields.name} autoComplete="name" />
			<TextField
				{...field("email")}
				label={words.account.fields.email}
				type="email"
				autoComplete="username"
				readOnly={email !== ""}
			/>
			<PasswordField
				{...field("password")}
				label={words.account.fields.password}
				hint={words.account.fields.passwordHint(PASSWORD_MIN)}
				autoComplete="new-password"
			/>
			<FormProblem title={entering.join.failed} problem={problem} />
			<Button type="submit" look="primary" size="lg" icon={UserPlus} locked={busy} className="btn-block">
				{entering.join.signUpVerb}
			</Button>
		</form>
	);
}
