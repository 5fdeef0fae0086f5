import type { Metadata } from "next";
import { ForgotPage } from "@/components/account/forgot-form";
import { words } from "@/lib/i18n/words";
import { runtime } from "@/server/runtime";

export const metadata: Metadata = { title: words.account.forgot.title };

export default async function Page() {
	const { mail } = await runtime();
	return <ForgotPage mail={mail.configured} />;
}
