"use client";
import { Eye, Users } from "lucide-react";
import { useMe } from "@/components/plan/site-header";
import { Button } from "@/components/ui/button";
import { Banner } from "@/components/ui/note";
import { words } from "@/lib/i18n/words";
import { RemoveSample } from "./remove-sample";
import { useSample } from "./use-sample";

const said = words.account.sample;

/** For somebody who looks at the sample: be one of its other people, or take it away. */
export function SampleBanner() {
	const me = useMe();
	const { beSomebodyElse } = useSample();
	if (!me.data?.sample) return null;
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
