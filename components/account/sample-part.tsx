"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { ask } from "@/components/ui/api";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { words } from "@/lib/i18n/words";
import { useSample } from "./use-sample";

const KEY = ["site"];

/**
 * Takes the sample away after the first account was made: nobody signs in to it any more, so nobody else is offered it.
 *
 * The catch: the site tells of its sample only at its own computer.
 */
export function SamplePart() {
	const site = useQuery({ queryKey: KEY, queryFn: () => ask("site", {}) });
	const queries = useQueryClient();
	const toast = useToast();
	const { removeAndStay } = useSample();
	const [busy, setBusy] = useState(false);
	if (!site.data?.sample) return null;
	const take = async () => {
		setBusy(true);
		await removeAndStay(async () => {
			toast.done(words.account.sample.removed);
			await queries.invalidateQueries({ queryKey: KEY });
		});
		setBusy(false);
	};
	return (
		<section className="panel p-5 mt-5">
			<h2 className="font-semibold text-md mb-3">{words.account.page.sampleTitle}</h2>
			<p className="text-ink-2 mb-3">{words.account.page.sampleText}</p>
			<Button size="sm" icon={Trash2} locked={busy} onClick={take}>
				{words.account.sample.remove}
			</Button>
		</section>
	);
}
