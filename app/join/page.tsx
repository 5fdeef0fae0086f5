import type { Metadata } from "next";
import { JoinPage } from "@/components/account/join-page";
import { words } from "@/lib/i18n/words";
import { personHere } from "@/server/auth/gate";

export const metadata: Metadata = { title: words.account.join.title };

export default async function Page() {
	return <JoinPage signedIn={(await personHere()) !== null} />;
}
