import { X } from "lucide-react";
import { useRef } from "react";
import { usePartners } from "@/components/agreement/use-partners";
import { openCard } from "@/components/board/open-card";
import { ClarityForm } from "@/components/clarity/clarity-form";
import { threadsOn } from "@/components/comment/threads-part";
import { PartnerMark } from "@/components/partner/partner-mark";
import { useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { escLeaves } from "@/components/ui/esc-leaves";
import { usePart } from "@/components/ui/part";
import { rolesWords } from "@/lib/i18n/en/roles";
import { words } from "@/lib/i18n/words";
import { may } from "@/lib/seat/may";
import { ClaritySign } from "./clarity-sign";
import { PartChoice } from "./part-choice";
import { Post } from "./post";
import type { ChosenCell } from "./use-cell";
import type { Begun } from "./use-grid";

const say = rolesWords.panel;

/** One cell in full: the part, how clear it is and to whom, what partners believe, the post, and what is said of it. */
export function CellPanel({
	chosen,
	begun,
	onSaved,
	onClose,
}: {
	chosen: ChosenCell;
	begun: Begun | null;
	onSaved: () => void;
	onClose: () => void;
}) {
	const { me } = useRoom();
	const { shortName, partner } = usePartners();
	const ThreadsOn = usePart(threadsOn);
	const { row, cell } = chosen;
	const { card } = row;
	const who = shortName(cell.partner);
	const of = partner(cell.partner);
	const speaks = cell.partner === me.seat.partnerId && may(me.seat, "attest-own");
	const place = useRef({ on: "cell" as const, card: card.id, partner: cell.partner });
	if (place.current.card !== card.id || place.current.partner !== cell.partner)
		place.current = { on: "cell", card: card.id, partner: cell.partner };
	return (
		<section
			aria-label={say.label}
			className="p-4 flex flex-col gap-4"
			data-cell-panel
			onKeyDown={escLeaves(onClose)}
		>
			<div>
				<div className="flex items-center gap-2">
					<p className="eyebrow num flex-1">{`${card.code}, ${who}`}</p>
					<a
						href={`?card=${card.id}`}
						className="link text-sm touch-link"
						onClick={(event) => openCard(event, card.id)}
					>
						{say.open(card.code)}
					</a>
					<Button look="quiet" size="sm" icon={X} hotkey="Esc" onClick={onClose}>
						{say.close}
					</Button>
				</div>
				<h3 tabIndex={-1} data-panel-title className="text-lg font-semibold leading-6 break-words" dir="auto">
					{card.title || words.sheet.untitled}
				</h3>
				<PartChoice chosen={chosen} partner={who} />
			</div>
			<div>
				<h4 className="text-sm font-semibold flex items-center gap-2">
					{of && <PartnerMark partner={of} />}
					{say.clarityOf(who)}
				</h4>
				{speaks ? (
					<>
						<ClarityForm
							key={`${card.id} ${cell.mark?.at ?? ""} ${begun?.press ?? ""}`}
							role={card.id}
							mine={cell.mark}
							begin={begun?.clarity}
							onSaved={onSaved}
						/>
						<p className="hint mt-1">{say.speaks(who)}</p>
					</>
				) : (
					<>
						<p className="mt-1">
							<ClaritySign mark={cell.mark} />
						</p>
						{cell.mark?.reason && (
							<p className="serif whitespace-pre-line" dir="auto">
								“{cell.mark.reason}”
							</p>
						)}
						<p className="hint mt-1">{say.othersOwn(who)}</p>
					</>
				)}
			</div>
			<Beliefs chosen={chosen} />
			<Post card={card} />
			{ThreadsOn && <ThreadsOn place={place.current} />}
		</section>
	);
}

/** Who is accountable, as the matrix says and as each partner that has spoken believes. */
function Beliefs({ chosen: { row } }: { chosen: ChosenCell }) {
	const { shortName, partner } = usePartners();
	const said = row.cells.filter(({ mark }) => mark?.claim);
	const who = row.accountable.map(shortName);
	return (
		<section aria-labelledby="role-beliefs" data-beliefs={row.claims.length > 0 ? "differ" : "same"}>
			<h4 id="role-beliefs" className="text-sm font-semibold">
				{say.beliefs}
			</h4>
			<p className="text-sm">{who.length > 0 ? say.inMatrix(words.card.and(who)) : say.inMatrixNobody}</p>
			<ul className="mt-1 flex flex-col gap-1 text-sm">
				{said.map(({ partner: id, mark }) => {
					const of = partner(id);
					return (
						<li key={id} className="flex items-center gap-1.5">
							{of && <PartnerMark partner={of} />}
							{say.believes(shortName(mark?.claim ?? ""))}
						</li>
					);
				})}
			</ul>
		</section>
	);
}
