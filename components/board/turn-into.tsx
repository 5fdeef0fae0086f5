"use client";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { words } from "@/lib/i18n/words";
import { KIND_IDS, type Kind, type Section, sectionOf } from "@/lib/plan/cards";
import type { CardDraft } from "@/lib/plan/read";

const say = words.board.turn;

/** Asks which kind a card is to become, and says what happens to its words before it does. */
export function TurnInto({
	card,
	towards,
	onClose,
	onTurn,
}: {
	card: CardDraft | null;
	/** The section that the card was dropped on: its kinds are offered first. */
	towards: Section | null;
	onClose: () => void;
	onTurn: (kind: Kind) => void;
}) {
	if (!card) return null;
	return (
		<Asking key={`${card.id} ${towards}`} card={card} towards={towards} onClose={onClose} onTurn={onTurn} />
	);
}

function Asking({
	card,
	towards,
	onClose,
	onTurn,
}: {
	card: CardDraft;
	towards: Section | null;
	onClose: () => void;
	onTurn: (kind: Kind) => void;
}) {
	const name = useId();
	const offered = KIND_IDS.filter(
		(kind) => kind !== card.kind && (towards === null || sectionOf(kind) === towards),
	);
	const [chosen, setChosen] = useState<Kind | null>(offered.length === 1 ? (offered[0] ?? null) : null);
	return (
		<Dialog
			open
			onOpenChange={(next) => !next && onClose()}
			title={say.title(card.code || words.board.noCode)}
			about={say.what}
			footer={
				<>
					<Button onClick={onClose}>{say.cancel}</Button>
					<Button look="primary" locked={!chosen} onClick={() => chosen && onTurn(chosen)}>
						{chosen ? say.confirm(words.card.kinds[chosen]) : say.into}
					</Button>
				</>
			}
		>
			<fieldset>
				<legend className="lab">{say.into}</legend>
				{offered.map((kind) => (
					<label key={kind} className="check w-full">
						<input
							type="radio"
							name={name}
							value={kind}
							checked={chosen === kind}
							onChange={() => setChosen(kind)}
						/>
						<span>{words.card.kinds[kind]}</span>
						<span className="text-sm text-ink-3">{words.card.sections[sectionOf(kind)]}</span>
					</label>
				))}
			</fieldset>
		</Dialog>
	);
}
