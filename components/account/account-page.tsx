"use client";
import { useQueryClient } from "@tanstack/react-query";
import { ArrowLeft, LogOut } from "lucide-react";
import Link from "next/link";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { LettersPart } from "@/components/inbox/letters-part";
import { SiteHeader, useMe } from "@/components/plan/site-header";
import { knockAccount } from "@/components/ui/api";
import { Button } from "@/components/ui/button";
import { CheckField, TextField } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { useSingleKeys } from "@/components/ui/keys";
import { Note } from "@/components/ui/note";
import { PasswordField } from "@/components/ui/password-field";
import { THEMES } from "@/components/ui/theme";
import { useTheme } from "@/components/ui/theme-choice";
import { useToast } from "@/components/ui/toast";
import { useErrors } from "@/components/ui/use-errors";
import { useSubmit } from "@/components/ui/use-submit";
import { words } from "@/lib/i18n/words";
import { PASSWORD_MIN } from "@/lib/limits";
import type { MeView } from "@/lib/queries";
import { CalendarPart } from "./calendar-part";
import { checkName, checkNewPassword, checkPassword } from "./checks";
import { SamplePart } from "./sample-part";
import { useSignOut } from "./use-sign-out";

const said = words.account.page;

export function AccountPage() {
	const me = useMe();
	return (
		<div className="min-h-dvh flex flex-col">
			<SiteHeader />
			<main id="main" tabIndex={-1} className="w-full max-w-[640px] mx-auto px-6 phone:px-4 pt-6 pb-10">
				<Link href="/plans" className="link touch-link inline-flex items-center gap-1">
					<ArrowLeft className="icon size-4" aria-hidden="true" />
					{said.back}
				</Link>
				<h1 className="text-2xl font-semibold tracking-tight mt-3">{said.title}</h1>
				{me.data && !me.data.sample && <p className="text-ink-2 mt-0.5">{said.about(me.data.email)}</p>}
				{me.data?.sample && (
					<Note tone="live" className="mt-4">
						{said.sample}
					</Note>
				)}
				{me.data && !me.data.sample && (
					<>
						<NamePart me={me.data} key={me.data.name} />
						<PasswordPart email={me.data.email} />
					</>
				)}
				{me.data && <LettersPart sample={me.data.sample} />}
				{me.data && <CalendarPart />}
				<DevicePart />
				{me.data && !me.data.sample && <SamplePart />}
				<SessionPart />
			</main>
		</div>
	);
}

function Part({ title, children }: { title: string; children: ReactNode }) {
	return (
		<section className="panel p-5 mt-5">
			<h2 className="font-semibold text-md mb-3">{title}</h2>
			{children}
		</section>
	);
}

function NamePart({ me }: { me: MeView }) {
	const form = useRef<HTMLFormElement>(null);
	const [name, setName] = useState(me.name);
	const { errors, check, clear } = useErrors<"name">(form);
	const { busy, problem, send } = useSubmit();
	const toast = useToast();
	const queries = useQueryClient();
	const submit = async (event: FormEvent) => {
		event.preventDefault();
		if (!check({ name: checkName(name) })) return;
		if (!(await send(() => knockAccount("change", { name: name.trim() })))) return;
		toast.done(said.nameSaved);
		await queries.invalidateQueries();
	};
	return (
		<Part title={said.nameTitle}>
			<form ref={form} onSubmit={submit} noValidate className="flex flex-col items-start gap-3">
				<TextField
					className="w-full"
					label={words.account.fields.name}
					hint={said.nameHint}
					autoComplete="name"
					value={name}
					error={errors.name}
					onChange={(event) => {
						setName(event.target.value);
						clear("name");
					}}
				/>
				<FormProblem title={said.notChanged} problem={problem} />
				<Button type="submit" locked={busy}>
					{words.common.save}
				</Button>
			</form>
		</Part>
	);
}

function PasswordPart({ email }: { email: string }) {
	const form = useRef<HTMLFormElement>(null);
	const [current, setCurrent] = useState("");
	const [next, setNext] = useState("");
	const { errors, check, clear } = useErrors<"current" | "next">(form);
	const { busy, problem, send } = useSubmit();
	const toast = useToast();
	const submit = async (event: FormEvent) => {
		event.preventDefault();
		if (!check({ current: checkPassword(current), next: checkNewPassword(next) })) return;
		if (!(await send(() => knockAccount("change", { password: { current, next } })))) return;
		setCurrent("");
		setNext("");
		toast.done(said.passwordSaved);
	};
	return (
		<Part title={said.passwordTitle}>
			<form ref={form} onSubmit={submit} noValidate className="flex flex-col items-start gap-3">
				<input type="hidden" name="username" autoComplete="username" value={email} readOnly />
				<PasswordField
					className="w-full"
					label={words.account.fields.currentPassword}
					autoComplete="current-password"
					value={current}
					error={errors.current}
					onChange={(event) => {
						setCurrent(event.target.value);
						clear("current");
					}}
				/>
				<PasswordField
					className="w-full"
					label={words.account.fields.newPassword}
					hint={words.account.fields.passwordHint(PASSWORD_MIN)}
					autoComplete="new-password"
					value={next}
					error={errors.next}
					onChange={(event) => {
						setNext(event.target.value);
						clear("next");
					}}
				/>
				<FormProblem title={said.notChanged} problem={problem} />
				<Button type="submit" locked={busy}>
					{said.passwordVerb}
				</Button>
			</form>
		</Part>
	);
}

function DevicePart() {
	const [theme, setTheme] = useTheme();
	const [singleKeys, setSingleKeys] = useSingleKeys();
	return (
		<Part title={said.screenTitle}>
			<fieldset>
				<legend className="lab">{words.common.theme.title}</legend>
				<div className="segments">
					{THEMES.map((one) => (
						<label key={one}>
							<input type="radio" name="theme" checked={theme === one} onChange={() => setTheme(one)} />
							{words.common.theme.choose[one]}
						</label>
					))}
				</div>
			</fieldset>
			<CheckField
				className="mt-4"
				label={words.account.singleKeys.label}
				hint={words.account.singleKeys.hint}
				checked={singleKeys}
				onChange={(event) => setSingleKeys(event.target.checked)}
			/>
		</Part>
	);
}

function SessionPart() {
	const { signOut, signOutEverywhere, dialog } = useSignOut();
	return (
		<Part title={said.sessionsTitle}>
			<p className="text-ink-2">{said.sessionsText}</p>
			<div className="flex flex-wrap gap-2 mt-3">
				<Button icon={LogOut} onClick={signOut}>
					{words.account.signOut}
				</Button>
				<Button onClick={signOutEverywhere}>{said.everywhere}</Button>
			</div>
			<p className="hint mt-2">{said.everywhereText}</p>
			{dialog}
		</Part>
	);
}
