"use client";
import { CircleUser, Ellipsis, History, Keyboard, Plus } from "lucide-react";
import Link from "next/link";
import { Menu, MenuItem, MenuLink } from "@/components/ui/menu";
import { words } from "@/lib/i18n/words";
import { WAYS, type Way } from "./ways";

const ITEM = "relative flex flex-col items-center justify-center gap-1 min-h-16";

/** A thumb reaches four places and Add; the rest is one tap further. */
const AT_HAND: readonly Way["id"][] = ["board", "barriers", "readiness"];

/** The ways on for a thumb: only on phones. */
export function BottomBar({
	base,
	path,
	add,
	onSince,
	onKeys,
}: {
	base: string;
	path: string;
	add: (() => void) | null;
	onSince: () => void;
	onKeys: () => void;
}) {
	return (
		<nav
			aria-label={words.plan.views}
			className="hidden phone:grid print:hidden! grid-flow-col auto-cols-fr shrink-0 bg-surface border-t border-line text-xs font-medium text-ink-2"
		>
			{WAYS.filter(({ id }) => AT_HAND.includes(id)).map((way) => (
				<ToView key={way.id} base={base} path={path} way={way} />
			))}
			{add && (
				<button type="button" className={ITEM} onClick={add}>
					<Plus className="icon size-5" aria-hidden="true" />
					{words.plan.add}
				</button>
			)}
			<Menu
				align="end"
				trigger={
					<button type="button" className={ITEM}>
						<Ellipsis className="icon size-5" aria-hidden="true" />
						{words.common.more}
					</button>
				}
			>
				{WAYS.filter(({ id }) => !AT_HAND.includes(id)).map((way) => (
					<MenuLink key={way.id} icon={way.icon} link={<Link href={`${base}${way.path}`} />}>
						{words.plan.tabs[way.id]}
					</MenuLink>
				))}
				<MenuItem icon={History} onSelect={onSince}>
					{words.plan.since}
				</MenuItem>
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

function ToView({ base, path, way }: { base: string; path: string; way: Way }) {
	const href = `${base}${way.path}`;
	const here = path === href;
	const { icon: Icon } = way;
	return (
		<Link
			prefetch={false}
			href={href}
			className={here ? `${ITEM} text-primary font-semibold` : ITEM}
			aria-current={here ? "page" : undefined}
		>
			{here && <span className="absolute top-0 inset-x-4 h-[3px] bg-primary rounded-b" />}
			<Icon className="icon size-5" aria-hidden="true" />
			{words.plan.tabs[way.id]}
		</Link>
	);
}
