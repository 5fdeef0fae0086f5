"use client";
import { useQuery } from "@tanstack/react-query";
import { LogIn, UserPlus } from "lucide-react";
import { useState } from "react";
import { dayOfMoment } from "@/components/plan/dates";
import { act, ask, askInvitation, problemOf } from "@/components/ui/api";
import { Button, ButtonLink } from "@/components/ui/button";
import { FormProblem } from "@/components/ui/form-problem";
import { Note } from "@/components/ui/note";
import { useSubmit } from "@/components/ui/use-submit";
import { entering } from "@/lib/i18n/en/entering";
import { partnerWords } from "@/lib/i18n/en/partner";
import { words } from "@/lib/i18n/words";
import type { InvitationOffer, MeView } from "@/lib/queries";
import { FrontPage, FrontTitle } from "./front-page";
import { signOutHere } from "./session";
import { SignInForm } from "./sign-in-form";
import { SignUpForm } from "./sign-up-form";
import { useFragmentToken } from "./use-fragment-token";

const said = entering.join;

/**
 * What an invitation's link opens. Looking at it uses nothing up; joining is a click, so that a mail scanner that
 * follows links joins nothing.
 */
export function JoinPage({ signedIn }: { signedIn: boolean }) {
	const token = useFragmentToken();
	return (
		<FrontPage>
			<FrontTitle title={said.title} />
			{token === null && (
				<Note tone="reserve" className="mt-6">
					{said.noToken}
				</Note>
			)}
			{token && <Offered token={token} signedIn={signedIn} />}
		</FrontPage>
	);
}

function Offered({ token, signedIn }: { token: string; signedIn: boolean }) {
	const offer = useQuery({ queryKey: ["invitation", token], queryFn: () => askInvitation(token), gcTime: 0 });
	const me = useQuery({ queryKey: ["me"], queryFn: () => ask("me", {}), enabled: signedIn });
	if (offer.error)
		return <FormProblem title={said.failed} problem={{ text: problemOf(offer.error) }} className="mt-6" />;
	if (!offer.data || (signedIn && me.isPending)) {
		return (
			<p role="status" className="text-md text-ink-2 mt-4">
				{said.reading}
			</p>
		);
	}
	if (offer.data.state !== "open") return <Over state={offer.data.state} signedIn={signedIn} />;
	return (
		<>
			<OfferInWords offer={offer.data} />
			{me.data ? (
				<JoinAs token={token} me={me.data} email={offer.data.email ?? null} />
			) : (
				<JoinAsNew token={token} email={offer.data.email ?? ""} />
			)}
		</>
	);
}

function Over({ state, signedIn }: { state: Exclude<InvitationOffer["state"], "open">; signedIn: boolean }) {
	const over = said.states[state];
	return (
		<>
			<Note tone="reserve" className="mt-6">
				<p className="font-semibold">{over.title}</p>
				<p>{over.text}</p>
			</Note>
			<ButtonLink href={signedIn ? "/plans" : "/sign-in"} size="lg" className="mt-6">
				{signedIn ? words.account.page.back : words.account.signIn.verb}
			</ButtonLink>
		</>
	);
}

function OfferInWords({ offer }: { offer: InvitationOffer }) {
	return (
		<div className="mt-3 text-md">
			<p>{said.invites(offer.partnerName ?? "", offer.planTitle ?? "")}</p>
			<p className="text-ink-2 mt-1">
				{offer.role && said.asRole(partnerWords.roles[offer.role].toLowerCase(), offer.signatory === true)}{" "}
				{offer.expiresAt && said.until(dayOfMoment(offer.expiresAt))}{" "}
				{offer.email && said.forAddress(offer.email)}
			</p>
		</div>
	);
}

function JoinAs({ token, me, email }: { token: string; me: MeView; email: string | null }) {
	const { busy, problem, send } = useSubmit();
	const join = async () => {
		const joined = await send(() => act("accept-invitation", { token }));
		if (joined) location.assign(`/plans/${joined.plan}`);
	};
	// Back to this same link, which is still open: its secret stays behind the #.
	const otherAccount = () => signOutHere(`/join?again=1#${token}`);
	const wrongAddress = email !== null && email.toLowerCase() !== me.email.toLowerCase();
	return (
		<div className="mt-6 flex flex-col gap-4">
			{wrongAddress ? (
				<Note tone="reserve">{said.wrongAddress(email, me.email)}</Note>
			) : (
				<>
					<p>{said.signedInAs(me.name, me.email)}</p>
					<FormProblem title={said.failed} problem={problem} />
					<Button look="primary" size="lg" icon={UserPlus} locked={busy} onClick={join} className="btn-block">
						{said.verb}
					</Button>
				</>
			)}
			<Button size="lg" onClick={otherAccount} className="btn-block">
				{said.otherAccount}
			</Button>
		</div>
	);
}

function JoinAsNew({ token, email }: { token: string; email: string }) {
	const [way, setWay] = useState<"sign-up" | "sign-in">("sign-up");
	// Signed in now: the page is drawn again for that person, who joins with one click or reads why not.
	const signedIn = () => location.reload();
	if (way === "sign-up")
		return (
			<>
				<SignUpForm token={token} email={email} />
				<p className="mt-6 flex flex-wrap items-center gap-x-2">
					{said.haveAccount}
					<button type="button" className="link touch-link" onClick={() => setWay("sign-in")}>
						<LogIn className="icon size-4 mr-1 inline" aria-hidden="true" />
						{said.signInInstead}
					</button>
				</p>
			</>
		);
	return (
		<>
			<SignInForm email={email} onDone={signedIn} />
			<p className="mt-6 flex flex-wrap items-center gap-x-2">
				{said.newHere}
				<button type="button" className="link touch-link" onClick={() => setWay("sign-up")}>
					{said.signUpInstead}
				</button>
			</p>
		</>
	);
}
