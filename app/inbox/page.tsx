import type { Metadata } from "next";
import { InboxPage } from "@/components/inbox/inbox-page";
import { attentionWords } from "@/lib/i18n/en/attention";
import { requirePerson } from "@/server/auth/gate";

export const metadata: Metadata = { title: attentionWords.title };

export default async function Page() {
	await requirePerson("/inbox");
	return <InboxPage />;
}
