import type { Metadata } from "next";
import { ForgotPage } from "@/components/account/forgot-form";
import { entering } from "@/lib/i18n/en/entering";
import { runtime } from "@/server/runtime";

export const metadata: Metadata = { title: entering.forgot.title };

export default async function Page() {
	const { mail } = await runtime();
	return <ForgotPage mail={mail.configured} />;
}
