"use client";
import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { words } from "@/lib/i18n/words";
import { Field, type FieldFace } from "./field";

/** A password, hidden until somebody wants to see it. Pasting works, as password managers need it. */
export function PasswordField({
	label,
	hint,
	error,
	large,
	className,
	...control
}: FieldFace & ComponentProps<"input">) {
	const [shown, setShown] = useState(false);
	return (
		<Field label={label} hint={hint} error={error} large={large} className={className}>
			{(wiring) => (
				<span className="relative block">
					<input
						{...control}
						{...wiring}
						className={`${wiring.className} pr-11!`}
						type={shown ? "text" : "password"}
						autoCapitalize="none"
						spellCheck={false}
					/>
					<button
						type="button"
						aria-pressed={shown}
						title={words.account.fields.show}
						onClick={() => setShown(!shown)}
						className="absolute right-0 top-0 h-full w-11 inline-flex items-center justify-center text-ink-2 rounded-control"
					>
						{shown ? (
							<EyeOff className="icon size-4" aria-hidden="true" />
						) : (
							<Eye className="icon size-4" aria-hidden="true" />
						)}
						<span className="sr-only">{words.account.fields.show}</span>
					</button>
				</span>
			)}
		</Field>
	);
}
