"use client";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { words } from "@/lib/i18n/words";
import { useSample } from "./use-sample";

/** Takes the sample plan and its people off the site in one click, and clears it from this device. */
export function RemoveSample() {
	const { remove } = useSample();
	const [busy, setBusy] = useState(false);
	const take = async () => {
		setBusy(true);
		await remove();
		setBusy(false);
	};
	return (
		<Button size="sm" icon={Trash2} locked={busy} onClick={take}>
			{words.account.sample.remove}
		</Button>
	);
}
