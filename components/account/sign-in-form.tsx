"use client";
import { LogIn } from "lucide-react";
import Link from "next/link";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { PasswordField } from "@/components/ui/password-field";
import { useErrors } from "@/components/ui/use-errors";
import { useSubmit } from "@/components/ui/use-submit";
import { words } from "@/lib/i18n/words";
import { checkEmail, checkPassword } from "./checks";
import { pathOnly, signInWith } from "./session";

const said = words.account.signIn;

/** Address and password; afterwards the page that was wanted. */
export function SignInForm({
	callbackUrl,
	email: given = "",
	onDone,
}: {
	callbackUrl?: string;
	email?: string;
	onDone?: () => void;
}) {
	const form = useRef<HTMLFormElement>(null);
	const [email, setEmail] = useState(given);
	const [password, setPassword] = useState("");
	const { errors, check, clear } = useErrors<"email" | "password">(form);
	const { busy, problem, send } = useSubmit();
	const submit = async (event: FormEvent) => {
		event.preventDefault();
		if (!check({ email: checkEmail(email), password: checkPassword(password) })) return;
		const signedIn = await send(() => signInWith("password", { email: email.trim(), password }));
		if (!signedIn) return;
		if (onDone) onDone();
		else location.assign(pathOnly(callbackUrl));
	};
	return (
		<form ref={form} onSubmit={submit} noValidate className="mt-7 flex flex-col gap-4">
			<TextField
				label={words.account.fields.email}
				large
				type="email"
				name="email"
				autoComplete="username"
				value={email}
				error={errors.email}
				onChange={(event) => {
					setEmail(event.target.value);
					clear("email");
				}}
			/>
			<PasswordField
				label={words.account.fields.password}
				large
				name="password"
				autoComplete="current-password"
				value={password}
				error={errors.password}
				onChange={(event) => {
					setPassword(event.target.value);
					clear("password");
				}}
			/>
			<FormProblem title={said.failed} problem={problem} />
			<Button type="submit" look="primary" size="lg" icon={LogIn} locked={busy} className="btn-block">
				{said.verb}
			</Button>
			<p>
				<Link href="/forgot" className="link touch-link">
					{said.forgot}
				</Link>
			</p>
		</form>
	);
}
