"use client";
import { type ReactNode, useMemo, useState } from "react";
import { usePlanNow, useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import type { Tone } from "@/components/ui/note";
import { type Difference, difference } from "@/lib/agreement/difference";
import { agreedBefore } from "@/lib/agreement/earlier";
import type { Passage } from "@/lib/agreement/passages";
import type { Round, Standing } from "@/lib/agreement/standing";
import { agreementBox } from "@/lib/i18n/en/agreement-box";
import { words } from "@/lib/i18n/words";
import { dayOf, momentOf } from "./moments";
import { DifferenceKey, ShownDifference, ShownWords } from "./shown-words";
import { usePartners } from "./use-partners";
import { useDraftedWords, usePassages } from "./words-of";

const say = agreementBox;

/** Words that are fetched: meanwhile and without a network that is said, with a way to try again. */
export function Fetched({
	failed,
	again,
	children,
}: {
	failed: boolean;
	again: () => void;
	children?: ReactNode;
}) {
	if (children) return children;
	if (!failed) return <p className="hint py-2">{say.wording.opening}</p>;
	return (
		<div className="py-2">
			<p className="hint">{say.wording.notRead}</p>
			<Button size="sm" className="mt-1.5" onClick={again}>
				{words.common.retry}
			</Button>
		</div>
	);
}

/** Long words scroll in a place of their own, so that decisions and buttons stay near. */
function Region({ children }: { children: ReactNode }) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard.
		<section className="words-region" aria-label={say.wording.region} tabIndex={0}>
			{children}
		</section>
	);
}

/** A difference, and at a press the older words alone. */
function Changing({
	changes,
	before,
	tone,
	onlyBefore,
}: {
	changes: readonly Difference[];
	before: readonly Passage[];
	tone: Tone;
	onlyBefore: string;
}) {
	const [only, setOnly] = useState(false);
	if (changes.length === 0) return <p className="hint">{say.difference.none}</p>;
	return (
		<>
			<DifferenceKey>
				<button type="button" className="link-button touch-link" onClick={() => setOnly(!only)}>
					{only ? say.difference.changes : onlyBefore}
				</button>
			</DifferenceKey>
			<Region>
				{only ? (
					<ShownWords passages={before} tone={tone} />
				) : (
					<ShownDifference changes={changes} tone={tone} />
				)}
			</Region>
		</>
	);
}

/** Words that lapsed, against the words that are on the plan now: what changed, and by whom. */
export function LapsedWords({ standing, round }: { standing: Standing; round: Round }) {
	const { passages, failed, again } = usePassages(round.digest);
	const drafted = useDraftedWords(round.subject, {
		reason: round.reason,
		gaps: round.known?.gaps ?? [],
	});
	const changes = useMemo(
		() => (passages && drafted ? difference(passages, drafted.passages) : null),
		[passages, drafted],
	);
	const agreed = standing.inForceSince !== null;
	return (
		<>
			<p className="eyebrow">
				{agreed ? say.box.agreedSince(dayOf(standing.inForceSince ?? "")) : say.box.putSince(dayOf(round.at))}
			</p>
			<h4 className="mt-1 font-semibold">
				{drafted ? (agreed ? say.box.changed : say.box.changedSincePut) : say.box.inBin}
			</h4>
			<Fetched failed={failed} again={again}>
				{passages && changes && (
					<Changing
						changes={changes}
						before={passages}
						tone="lapsed"
						onlyBefore={agreed ? say.difference.agreedOnly : say.difference.putOnly}
					/>
				)}
				{passages && !drafted && (
					<Region>
						<ShownWords passages={passages} tone="lapsed" />
					</Region>
				)}
			</Fetched>
			<ChangedBy round={round} />
		</>
	);
}

/** Who had edited the words when the server saw them leave their agreement. */
function ChangedBy({ round }: { round: Round }) {
	const { view } = useRoom();
	const { shortName } = usePartners();
	const notice = view.attested.notices.findLast(
		({ event, of }) => event === "lapsed" && of === round.subject,
	);
	if (!notice) return null;
	const who = notice.editors.map(({ name, partner }) =>
		say.box.person(name, partner ? shortName(partner) : ""),
	);
	const at = momentOf(notice.at);
	return (
		<p className="mt-2 text-xs text-ink-2">
			{who.length > 0 ? say.box.changedByAt(who, at) : say.box.changedAt(at)}
		</p>
	);
}

/**
 * The words of a round as they were captured. In a later round only what is new since the words last agreed is shown
 * first; the whole is a press away.
 */
export function RoundWords({ round, tone, unfold }: { round: Round; tone: Tone; unfold: boolean }) {
	const { view } = useRoom();
	const { stays } = usePartners();
	const { attested } = usePlanNow();
	const { passages, failed, again } = usePassages(round.digest);
	const inForce = attested.standings.get(round.subject)?.kind === "in-force";
	const before = useMemo(
		() => (inForce ? null : agreedBefore(view.attested, round, stays)),
		[inForce, view.attested, round, stays],
	);
	const old = usePassages(before?.round?.digest ?? null);
	const changes = useMemo(
		() => (old.passages && passages ? difference(old.passages, passages) : null),
		[old.passages, passages],
	);
	const whole = (
		<Fetched failed={failed} again={again}>
			{passages && (
				<Region>
					<ShownWords passages={passages} tone={tone} />
				</Region>
			)}
		</Fetched>
	);
	const summary = round.subject === "plan" ? say.wording.showPlan : say.wording.show;
	return (
		<>
			{changes && old.passages && (
				<div className="mb-2">
					<h4 className="text-sm font-semibold">
						{changes.length > 0 ? say.box.askedAbout : say.box.sameAsAgreed}
					</h4>
					{changes.length > 0 && (
						<Changing
							changes={changes}
							before={old.passages}
							tone={tone}
							onlyBefore={say.difference.agreedOnly}
						/>
					)}
				</div>
			)}
			{unfold && !changes ? (
				whole
			) : (
				<details className="box-details">
					<summary>{summary}</summary>
					{whole}
				</details>
			)}
		</>
	);
}
