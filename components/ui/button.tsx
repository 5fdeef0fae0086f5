import type { LucideIcon } from "lucide-react";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { Key } from "./key";

export type ButtonLook = "plain" | "primary" | "quiet" | "danger";
export type ButtonSize = "sm" | "base" | "md" | "lg";

interface Face {
	look?: ButtonLook;
	size?: ButtonSize;
	icon?: LucideIcon;
	/** The single key that does the same, drawn inside the button on wide screens. */
	hotkey?: string;
	/** Only an icon is drawn: `children` becomes the accessible name. */
	iconOnly?: boolean;
	children: ReactNode;
}

const LOOKS: Record<ButtonLook, string> = {
	plain: "",
	primary: "btn-primary",
	quiet: "btn-quiet",
	danger: "btn-danger",
};
const SIZES: Record<ButtonSize, string> = { sm: "btn-sm", base: "", md: "btn-md", lg: "btn-lg" };

export function buttonClass(
	{ look = "plain", size = "base", iconOnly }: Pick<Face, "look" | "size" | "iconOnly">,
	more = "",
) {
	return ["btn", LOOKS[look], SIZES[size], iconOnly ? "btn-icon" : "", more].filter(Boolean).join(" ");
}

function Inside({ icon: Icon, hotkey, iconOnly, look, children }: Face) {
	return (
		<>
			{Icon && <Icon className="icon size-4" aria-hidden="true" />}
			{iconOnly ? <span className="sr-only">{children}</span> : children}
			{hotkey && <Key on={look === "primary"}>{hotkey}</Key>}
		</>
	);
}

type ButtonProps = Face & Omit<ComponentProps<"button">, "children"> & { locked?: boolean };

/**
 * A button. `locked` keeps it focusable and says so, so that a reader can find out why nothing happens.
 */
export function Button({
	look,
	size,
	icon,
	hotkey,
	iconOnly,
	locked,
	className,
	onClick,
	children,
	type = "button",
	...rest
}: ButtonProps) {
	const title = iconOnly && typeof children === "string" ? children : undefined;
	return (
		<button
			title={title}
			{...rest}
			type={type}
			aria-disabled={locked || undefined}
			className={buttonClass({ look, size, iconOnly }, className)}
			onClick={(event) => {
				if (locked) event.preventDefault();
				else onClick?.(event);
			}}
		>
			<Inside look={look} icon={icon} hotkey={hotkey} iconOnly={iconOnly}>
				{children}
			</Inside>
		</button>
	);
}

type ButtonLinkProps = Face & Omit<ComponentProps<typeof Link>, "children">;

/** A link that looks like a button, because it goes somewhere. */
export function ButtonLink({
	look,
	size,
	icon,
	hotkey,
	iconOnly,
	className,
	children,
	...rest
}: ButtonLinkProps) {
	return (
		<Link {...rest} className={buttonClass({ look, size, iconOnly }, className)}>
			<Inside look={look} icon={icon} hotkey={hotkey} iconOnly={iconOnly}>
				{children}
			</Inside>
		</Link>
	);
}
