"use client";
import { Menu as Base } from "@base-ui/react/menu";
import type { LucideIcon } from "lucide-react";
import type { ReactElement, ReactNode } from "react";

/**
 * A menu that opens from a button: arrows move, Enter does, Esc closes and gives the focus back.
 *
 * `trigger` is the button itself (it gets the menu's handlers); children are MenuItem, MenuLabel and MenuLine.
 */
export function Menu({
	trigger,
	children,
	align = "start",
	open,
	onOpenChange,
}: {
	trigger: ReactElement<Record<string, unknown>>;
	children: ReactNode;
	align?: "start" | "center" | "end";
	open?: boolean;
	onOpenChange?: (open: boolean) => void;
}) {
	return (
		<Base.Root open={open} onOpenChange={onOpenChange} modal={false}>
			<Base.Trigger render={trigger} />
			<Base.Portal>
				<Base.Positioner sideOffset={6} align={align} collisionPadding={8} className="z-[55] outline-none">
					<Base.Popup className="menu">{children}</Base.Popup>
				</Base.Positioner>
			</Base.Portal>
		</Base.Root>
	);
}

interface ItemFace {
	icon?: LucideIcon;
	children: ReactNode;
	danger?: boolean;
	disabled?: boolean;
}

export function MenuItem({
	icon: Icon,
	children,
	danger,
	disabled,
	onSelect,
}: ItemFace & { onSelect: () => void }) {
	return (
		<Base.Item
			className={danger ? "menu-item menu-danger" : "menu-item"}
			disabled={disabled}
			onClick={onSelect}
		>
			{Icon && <Icon className="icon" aria-hidden="true" />}
			{children}
		</Base.Item>
	);
}

/** An item that goes to a page. `link` is the link element, for example Next's Link without children. */
export function MenuLink({
	icon: Icon,
	children,
	link,
}: ItemFace & { link: ReactElement<Record<string, unknown>> }) {
	return (
		<Base.Item className="menu-item" render={link} nativeButton={false}>
			{Icon && <Icon className="icon" aria-hidden="true" />}
			{children}
		</Base.Item>
	);
}

export function MenuGroup({ label, children }: { label: ReactNode; children: ReactNode }) {
	return (
		<Base.Group>
			<Base.GroupLabel className="menu-label">{label}</Base.GroupLabel>
			{children}
		</Base.Group>
	);
}

export const MenuLine = () => <Base.Separator className="menu-line" />;
