import type { Metadata } from "next";
import { AccountPage } from "@/components/account/account-page";
import { words } from "@/lib/i18n/words";
import { requirePerson } from "@/server/auth/gate";

export const metadata: Metadata = { title: words.account.page.title };

export default async function Page() {
	await requirePerson("/account");
	return <AccountPage />;
}
