import type { Metadata } from "next";
import { ResetPage } from "@/components/account/reset-page";
import { words } from "@/lib/i18n/words";

export const metadata: Metadata = { title: words.account.reset.title };

export default function Page() {
	return <ResetPage />;
}
