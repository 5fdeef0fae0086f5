"use client";
import { Check, CircleUser, Keyboard, LogOut } from "lucide-react";
import Link from "next/link";
import { useSignOut } from "@/components/account/use-sign-out";
import type { MarkedPartner } from "@/components/partner/partner-mark";
import { Person } from "@/components/person/person";
import { useRoom } from "@/components/room/plan-room";
import { Menu, MenuGroup, MenuItem, MenuLine, MenuLink } from "@/components/ui/menu";
import { THEMES } from "@/components/ui/theme";
import { useTheme } from "@/components/ui/theme-choice";
import { words } from "@/lib/i18n/words";

/** The person's own menu, drawn in the colour of the partner they sit for here. */
export function AccountMenu({ onKeys }: { onKeys: () => void }) {
	const { view } = useRoom();
	const partner = view.partners.find((one) => one.id === view.me.seat.partnerId);
	return <PersonMenu name={view.me.personName} partner={partner} onKeys={onKeys} />;
}

export function PersonMenu({
	name,
	partner,
	onKeys,
}: {
	name: string;
	partner?: MarkedPartner;
	onKeys?: () => void;
}) {
	const [theme, setTheme] = useTheme();
	const { signOut, dialog } = useSignOut();
	return (
		<>
			<Menu
				align="end"
				trigger={
					<button type="button" className="flex items-center justify-center rounded-full phone:size-touch">
						<span className="sr-only">{words.account.menuOf(name)}</span>
						<span aria-hidden="true" className="contents">
							<Person name={name} partner={partner} size="lg" />
						</span>
					</button>
				}
			>
				<MenuGroup label={partner ? words.account.nameForPartner(name, partner.name) : name}>
					<MenuLink icon={CircleUser} link={<Link href="/account" />}>
						{words.account.yours}
					</MenuLink>
					{onKeys && (
						<MenuItem icon={Keyboard} onSelect={onKeys}>
							{words.common.keys.open}
						</MenuItem>
					)}
				</MenuGroup>
				<MenuLine />
				<MenuGroup label={words.common.theme.title}>
					{THEMES.map((one) => (
						<MenuItem key={one} icon={one === theme ? Check : undefined} onSelect={() => setTheme(one)}>
							<span className={one === theme ? "" : "pl-6"}>{words.common.theme.choose[one]}</span>
						</MenuItem>
					))}
				</MenuGroup>
				<MenuLine />
				<MenuItem icon={LogOut} onSelect={signOut}>
					{words.account.signOut}
				</MenuItem>
			</Menu>
			{dialog}
		</>
	);
}
