import { ChevronDown } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";

/** The browser's own select in our clothes, with room for a mark before its value. */
export function Select({
	mark,
	value,
	onPick,
	className = "",
	children,
	...rest
}: {
	mark?: ReactNode;
	value: string;
	onPick: (value: string) => void;
} & Omit<ComponentProps<"select">, "value" | "onChange">) {
	return (
		<span className={`fld card-select ${className}`}>
			{mark && (
				<span aria-hidden="true" className="contents">
					{mark}
				</span>
			)}
			<select
				{...rest}
				value={value}
				onChange={(event) => onPick(event.target.value)}
				className="min-w-0 flex-1 truncate bg-transparent outline-none"
			>
				{children}
			</select>
			<ChevronDown className="icon pointer-events-none size-4 text-ink-2" aria-hidden="true" />
		</span>
	);
}
