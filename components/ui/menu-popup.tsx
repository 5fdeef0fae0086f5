"use client";
import { Menu as Base } from "@base-ui/react/menu";
import type { LucideIcon } from "lucide-react";
import type { ReactElement, ReactNode } from "react";

export interface MenuProps {
	trigger: ReactElement<Record<string, unknown>>;
	children: ReactNode;
	align?: "start" | "center" | "end";
	open?: boolean;
	onOpenChange?: (open: boolean) => void;
}

/** The working half of a menu: it comes when the first menu is pointed at. Screens use `Menu` of `menu.tsx`. */
export function MenuPopup({ trigger, children, align = "start", open, onOpenChange }: MenuProps) {
	return (
		<Base.Root open={open} defaultOpen onOpenChange={onOpenChange}>
			<Base.Trigger render={trigger} />
			<Base.Portal>
				<Base.Positioner sideOffset={6} align={align} collisionPadding={8} className="z-[55] outline-none">
					<Base.Popup className="menu">{children}</Base.Popup>
				</Base.Positioner>
			</Base.Portal>
		</Base.Root>
	);
}

export interface ItemFace {
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
