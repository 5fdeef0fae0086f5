"use client";
import { Check, Copy } from "lucide-react";
import { useRef, useState } from "react";
import { words } from "@/lib/i18n/words";
import { Button } from "./button";
import { Field } from "./field";
import { useSay } from "./say";

/** Words to take along: shown whole, selected by a click, copied by a button. */
export function CopyField({ label, value, hint }: { label: string; value: string; hint?: string }) {
	const input = useRef<HTMLInputElement>(null);
	const [state, setState] = useState<"rest" | "copied" | "failed">("rest");
	const say = useSay();
	const copy = async () => {
		try {
			await navigator.clipboard.writeText(value);
			setState("copied");
			say(words.common.copied);
		} catch {
			// No permission, or no https: the text is selected instead, so that the keyboard can copy it.
			input.current?.select();
			setState("failed");
			say(words.common.copyFailed);
		}
	};
	return (
		<Field label={label} hint={state === "failed" ? words.common.copyFailed : hint}>
			{(wiring) => (
				<span className="flex gap-2">
					<input
						{...wiring}
						ref={input}
						readOnly
						value={value}
						onFocus={(event) => event.target.select()}
						className={`${wiring.className} copybox min-w-0`}
					/>
					<Button icon={state === "copied" ? Check : Copy} onClick={copy}>
						{state === "copied" ? words.common.copied : words.common.copy}
					</Button>
				</span>
			)}
		</Field>
	);
}
