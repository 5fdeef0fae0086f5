"use client";
import {
	CircleUser,
	Ellipsis,
	FileText,
	Keyboard,
	LayoutGrid,
	type LucideIcon,
	Plus,
	Users,
} from "lucide-react";
import Link from "next/link";
import { Menu, MenuItem, MenuLink } from "@/components/ui/menu";
import { words } from "@/lib/i18n/words";

const ITEM = "relative flex flex-col items-center justify-center gap-1 min-h-16";

/** The ways on for a thumb: only on phones. */
export function BottomBar({
	base,
	path,
	add,
	onKeys,
}: {
	base: string;
	path: string;
	add: (() => void) | null;
	onKeys: () => void;
}) {
	return (
		<nav
			aria-label={words.plan.views}
			className="hidden phone:grid grid-flow-col auto-cols-fr shrink-0 bg-surface border-t border-line text-xs font-medium text-ink-2"
		>
			<Way href={base} icon={LayoutGrid} here={path === base}>
				{words.plan.tabs.board}
			</Way>
			{add && (
				<button type="button" className={ITEM} onClick={add}>
					<Plus className="icon size-5" aria-hidden="true" />
					{words.plan.add}
				</button>
			)}
			<Way href={`${base}/people`} icon={Users} here={path === `${base}/people`}>
				{words.plan.tabs.people}
			</Way>
			<Menu
				align="end"
				trigger={
					<button type="button" className={ITEM}>
						<Ellipsis className="icon size-5" aria-hidden="true" />
						{words.common.more}
					</button>
				}
			>
				<MenuLink icon={FileText} link={<Link href={`${base}/about`} />}>
					{words.plan.tabs.about}
				</MenuLink>
				<MenuItem icon={Keyboard} onSelect={onKeys}>
					{words.common.keys.open}
				</MenuItem>
				<MenuLink icon={CircleUser} link={<Link href="/account" />}>
					{words.account.yours}
				</MenuLink>
			</Menu>
		</nav>
	);
}

function Way({
	href,
	icon: Icon,
	here,
	children,
}: {
	href: string;
	icon: LucideIcon;
	here: boolean;
	children: string;
}) {
	return (
		<Link
			prefetch={false}
			href={href}
			className={here ? `${ITEM} text-primary font-semibold` : ITEM}
			aria-current={here ? "page" : undefined}
		>
			{here && <span className="absolute top-0 inset-x-4 h-[3px] bg-primary rounded-b" />}
			<Icon className="icon size-5" aria-hidden="true" />
			{children}
		</Link>
	);
}
