import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInPage } from "@/components/account/sign-in-page";
import { words } from "@/lib/i18n/words";
import { personHere } from "@/server/auth/gate";
import { siteHere } from "@/server/queries/site-here";

export const metadata: Metadata = { title: words.account.signIn.title };

export default async function Page({
	searchParams,
}: {
	searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
	if (await personHere()) redirect("/plans");
	const { callbackUrl } = await searchParams;
	const site = await siteHere();
	return (
		<SignInPage
			callbackUrl={typeof callbackUrl === "string" ? callbackUrl : undefined}
			sampleOnly={site.empty}
		/>
	);
}
