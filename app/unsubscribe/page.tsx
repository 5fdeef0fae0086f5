import type { Metadata } from "next";
import { UnsubscribePage } from "@/components/inbox/unsubscribe-page";
import { attentionWords } from "@/lib/i18n/en/attention";

export const metadata: Metadata = { title: attentionWords.unsubscribe.title };

export default function Page() {
	return <UnsubscribePage />;
}
