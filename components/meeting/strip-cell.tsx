import { Pencil } from "lucide-react";
import type { KeyboardEvent } from "react";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import type { Meeting, Progress } from "@/lib/meeting/meeting";
import type { Cell } from "@/lib/meeting/strip";
import { FACES, faceOf } from "./progress-mark";

/** One strategy at one meeting: sign and word of what was said, a dot for a note, a pencil where it was changed. */
export function StripCell({
	cell,
	name,
	meeting,
	place,
	on,
	saying,
	stop,
	onFocus,
	onChoose,
	onKey,
}: {
	cell: Cell;
	name: string;
	meeting: Meeting;
	place: string;
	on: boolean;
	/** Said by a key a moment ago, and on its way. */
	saying: Progress | null;
	/** Whether Tab comes to it. */
	stop: boolean;
	onFocus: () => void;
	onChoose: (byKey: boolean) => void;
	onKey: (event: KeyboardEvent) => void;
}) {
	const face = saying
		? { ...FACES[saying], word: say.progress[saying] }
		: "status" in cell
			? faceOf(cell.status)
			: null;
	const said = cell.kind === "said" ? cell.status : null;
	const Icon = face?.icon;
	const spoken = [
		saying && say.saying,
		face ? face.word : cell.kind === "not-agreed" ? say.notAgreed : say.notSaid,
		cell.kind === "settled" && say.notAskedAgain,
		said?.outcome === "changed" && say.outcomes.changed.toLowerCase(),
		said?.note && say.hasNote,
	].filter(Boolean);
	return (
		<button
			type="button"
			data-cell={place}
			tabIndex={stop ? 0 : -1}
			aria-pressed={on}
			aria-label={say.cell(name, say.meeting(meeting.number), spoken.join(", "))}
			className={`strip-button ${face ? `s-${face.tone}` : "strip-empty"} ${cell.kind === "settled" && !saying ? "strip-settled" : ""} ${saying ? "strip-saying" : ""}`}
			aria-busy={saying !== null}
			onFocus={onFocus}
			onClick={({ detail }) => onChoose(detail === 0)}
			onKeyDown={onKey}
		>
			{Icon && <Icon className="icon size-3.5" aria-hidden="true" />}
			<span aria-hidden="true">{face?.word ?? ""}</span>
			{said?.outcome === "changed" && <Pencil className="icon strip-changed" aria-hidden="true" />}
			{said?.note && <span className="strip-dot" aria-hidden="true" />}
		</button>
	);
}
