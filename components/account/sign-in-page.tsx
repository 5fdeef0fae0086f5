import Link from "next/link";
import { words } from "@/lib/i18n/words";
import { FrontPage, FrontTitle } from "./front-page";
import { SignInForm } from "./sign-in-form";

const said = words.account.signIn;

export function SignInPage({ callbackUrl, sampleOnly }: { callbackUrl?: string; sampleOnly: boolean }) {
	return (
		<FrontPage>
			<FrontTitle title={said.title}>{said.intro}</FrontTitle>
			<SignInForm callbackUrl={callbackUrl} />
			{sampleOnly ? (
				<p className="text-sm text-ink-2 mt-6">
					{said.sample}{" "}
					<Link href="/" className="link touch-link">
						{said.sampleLink}
					</Link>
				</p>
			) : (
				<p className="text-sm text-ink-2 mt-6">{said.notInvited}</p>
			)}
		</FrontPage>
	);
}
