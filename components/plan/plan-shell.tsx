"use client";
import {
	ChevronDown,
	ChevronLeft,
	ChevronRight,
	Download,
	FileText,
	History,
	Trash2,
	UserPlus,
	Users,
} from "lucide-react";
import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";
import { type ReactNode, useCallback, useMemo, useState } from "react";
import { SampleItems } from "@/components/account/sample-items";
import { InboxButton } from "@/components/inbox/inbox-button";
import { Since } from "@/components/inbox/since";
import { useRoom } from "@/components/room/plan-room";
import { RoomBanner } from "@/components/room/room-banner";
import { Button, ButtonLink } from "@/components/ui/button";
import { useKeys } from "@/components/ui/keys";
import { Menu, MenuItem, MenuLink } from "@/components/ui/menu";
import { Sign } from "@/components/ui/wordmark";
import { words } from "@/lib/i18n/words";
import { may } from "@/lib/seat/may";
import { mayInviteSomebody } from "@/lib/seat/seat-rules";
import { AccountMenu } from "./account-menu";
import { BottomBar } from "./bottom-bar";
import { DeletePlan } from "./delete-plan";
import { HereNow } from "./here-now";
import { KeyStrip } from "./key-strip";
import { KeysDialog } from "./keys-dialog";
import { PlanStatus } from "./plan-status";
import { PlanTabs } from "./plan-tabs";
import { SavedMark } from "./saved-mark";
import { SlotsContext, type ViewKey } from "./shell-slots";
import { usePlanTitle } from "./use-plan-title";
import { useWindowTitle } from "./use-window-title";
import { WAYS, wayAt } from "./ways";

/**
 * What stays around every view of a plan: where we are, whether our words are safe, who is here, and the ways on.
 *
 * Only the content scrolls. Views fill the places left for them through `shell-slots`.
 */
export function PlanShell({ children }: { children: ReactNode }) {
	const { view } = useRoom();
	const base = `/plans/${view.plan.id}`;
	const title = usePlanTitle();
	const router = useRouter();
	const path = usePathname();
	const [actions, setActions] = useState<HTMLElement | null>(null);
	const [banner, setBanner] = useState<HTMLElement | null>(null);
	const [phoneTabs, setPhoneTabs] = useState<HTMLElement | null>(null);
	const [keys, setKeys] = useState<readonly ViewKey[]>([]);
	const [add, setAddFunction] = useState<(() => void) | null>(null);
	const [keysOpen, setKeysOpen] = useState(false);
	const [sinceAsked, setSinceAsked] = useState(false);
	const [guide, setGuideFunction] = useState<(() => void) | null>(null);
	const setGuide = useCallback((next: (() => void) | null) => setGuideFunction(() => next), []);
	const setAdd = useCallback((next: (() => void) | null) => setAddFunction(() => next), []);
	const showKeys = useCallback(() => setKeysOpen(true), []);
	const askSince = useCallback(() => setSinceAsked(true), []);
	const closeSince = useCallback(() => setSinceAsked(false), []);

	const way = wayAt(base, path);
	const place = way && way.path !== "" ? words.plan.tabs[way.id] : null;
	useWindowTitle([place, title, words.common.product].filter(Boolean).join(" | "));

	useKeys({
		...Object.fromEntries(WAYS.map((way) => [`g ${way.key}`, () => router.push(`${base}${way.path}`)])),
		"g n": () => router.push("/inbox"),
		"?": showKeys,
	});

	const slots = useMemo(
		() => ({ actions, banner, phoneTabs, setKeys, setAdd, setGuide }),
		[actions, banner, phoneTabs, setAdd, setGuide],
	);
	return (
		<SlotsContext.Provider value={slots}>
			{/* What is said to screen readers alone stands out of the flow, and would make the page longer than the window. */}
			<div className="relative flex h-dvh flex-col overflow-clip print:block print:h-auto print:overflow-visible">
				<header className="shrink-0 print:hidden">
					<div className="bg-surface border-b border-line">
						<div className="flex h-bar items-center gap-3 px-4 phone:h-14 phone:gap-1 phone:pl-1 phone:pr-3">
							<Link
								href="/plans"
								prefetch={false}
								aria-label={words.plan.allPlans}
								className="flex shrink-0 items-center justify-center phone:size-touch"
							>
								<span className="phone:hidden">
									<Sign size={28} />
								</span>
								<ChevronLeft className="icon size-6 hidden phone:block" aria-hidden="true" />
							</Link>
							<div className="flex items-center gap-3 min-w-0 phone:flex-1 phone:flex-col phone:items-start phone:gap-0">
								<nav
									aria-label={words.plan.breadcrumb}
									className="flex items-center gap-1.5 min-w-0 max-w-full"
								>
									<Link href="/plans" prefetch={false} className="text-ink-2 hover:underline phone:hidden">
										{words.plan.plans}
									</Link>
									<ChevronRight className="icon size-3.5 text-ink-3 phone:hidden" aria-hidden="true" />
									<h1 className="font-semibold text-[15px] truncate phone:text-md phone:leading-5">
										{title}
									</h1>
									<span className="phone:hidden">
										<PlanMenu onSince={askSince} />
									</span>
								</nav>
								<span className="phone:hidden flex shrink-0 items-center gap-3">
									<PlanStatus />
									<span className="w-px h-5 bg-line mx-1" />
								</span>
								<SavedMark />
							</div>
							<span className="flex-1 phone:hidden" />
							<HereNow />
							<span className="w-px h-5 bg-line mx-1 phone:hidden" />
							<InboxButton />
							{mayInviteSomebody(view.me.seat, view.partners, view.seats) && (
								<ButtonLink href={`${base}/people`} prefetch={false} icon={UserPlus} className="phone:hidden">
									{words.plan.share}
								</ButtonLink>
							)}
							<span className="phone:hidden flex">
								<AccountMenu onKeys={showKeys} />
							</span>
						</div>
						<div className="flex h-tabs items-stretch gap-5 px-4 border-t border-line phone:hidden">
							<PlanTabs base={base} path={path} />
							<div ref={setActions} className="flex items-center gap-2 shrink-0" />
						</div>
						<div ref={setPhoneTabs} className="hidden phone:block" />
					</div>
					<RoomBanner />
					<div ref={setBanner} />
				</header>
				<main id="main" tabIndex={-1} className="flex flex-1 min-h-0 flex-col relative print:block">
					{children}
					<Since asked={sinceAsked} onClose={closeSince} />
				</main>
				<KeyStrip keys={keys} onAll={showKeys} />
				<BottomBar base={base} path={path} add={add} onSince={askSince} onKeys={showKeys} />
				<KeysDialog open={keysOpen} onOpenChange={setKeysOpen} keys={keys} onGuide={guide} />
			</div>
		</SlotsContext.Provider>
	);
}

/** What can be done with the plan as a whole. */
function PlanMenu({ onSince }: { onSince: () => void }) {
	const { view } = useRoom();
	const [deleting, setDeleting] = useState(false);
	const base = `/plans/${view.plan.id}`;
	const mayDelete = may(view.me.seat, "run-plan") && view.plan.status === "draft";
	return (
		<>
			<Menu
				trigger={
					<Button look="quiet" size="sm" icon={ChevronDown} iconOnly>
						{words.plan.menu}
					</Button>
				}
			>
				<MenuLink icon={FileText} link={<Link href={`${base}/about`} />}>
					{words.plan.tabs.about}
				</MenuLink>
				<MenuLink icon={Users} link={<Link href={`${base}/people`} />}>
					{words.plan.peopleAndPartners}
				</MenuLink>
				<MenuItem icon={History} onSelect={onSince}>
					{words.plan.since}
				</MenuItem>
				<MenuLink icon={Download} link={<a href={`/api/plans/${view.plan.id}/export`} download />}>
					{words.plan.download}
				</MenuLink>
				{view.plan.sample && <SampleItems />}
				{mayDelete && (
					<MenuItem icon={Trash2} danger onSelect={() => setDeleting(true)}>
						{words.plan.delete.verb}
					</MenuItem>
				)}
			</Menu>
			<DeletePlan open={deleting} onOpenChange={setDeleting} />
		</>
	);
}
