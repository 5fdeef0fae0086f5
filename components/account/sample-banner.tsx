"use client";
import { Eye, Users } from "lucide-react";
import { useMe } from "@/components/plan/site-header";
import { problemOf } from "@/components/ui/api";
import { Button } from "@/components/ui/button";
import { Banner } from "@/components/ui/note";
import { useToast } from "@/components/ui/toast";
import { words } from "@/lib/i18n/words";
import { RemoveSample } from "./remove-sample";
import { signOutHere } from "./session";

const said = words.account.sample;

/** For somebody who looks at the sample: be one of its other people, or take it away. */
export function SampleBanner() {
	const me = useMe();
	const toast = useToast();
	if (!me.data?.sample) return null;
	const beSomebodyElse = () =>
		signOutHere("/").catch((cause) => toast.failed(words.account.notSignedOut, { text: problemOf(cause) }));
	return (
		<Banner
			tone="live"
			icon={Eye}
			actions={
				<span className="flex flex-wrap gap-2 py-1">
					<Button size="sm" icon={Users} onClick={beSomebodyElse}>
						{said.switch}
					</Button>
					<RemoveSample />
				</span>
			}
		>
			{said.banner(me.data.name)}
		</Banner>
	);
}
