import type { Metadata } from "next";
import { JoinPage } from "@/components/account/join-page";
import { entering } from "@/lib/i18n/en/entering";
import { personHere } from "@/server/auth/gate";

export const metadata: Metadata = { title: entering.join.title };

export default async function Page() {
	return <JoinPage signedIn={(await personHere()) !== null} />;
}
