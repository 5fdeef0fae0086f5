/** A key of the keyboard, drawn. Hidden from readers: the control it belongs to names itself. */
export function Key({ children, on }: { children: string; on?: boolean }) {
	return (
		<span
			aria-hidden="true"
			className={`kbd kbd-hint ${on ? "bg-transparent! text-on-primary! border-on-primary/60!" : ""}`}
		>
			{children}
		</span>
	);
}
