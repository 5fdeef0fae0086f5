import { usePartners } from "@/components/agreement/use-partners";
import { LOCAL_GESTURE } from "@/components/room/origins";
import { usePlanNow, useRoom } from "@/components/room/plan-room";
import { useSay } from "@/components/ui/say";
import { useToast } from "@/components/ui/toast";
import { cardSubject } from "@/lib/agreement/subject";
import { rolesWords } from "@/lib/i18n/en/roles";
import { words } from "@/lib/i18n/words";
import type { PartnerId } from "@/lib/ids";
import { type Part, raciKey, raciOf } from "@/lib/plan/document";
import { setPart } from "@/lib/plan/edit";
import type { CardDraft } from "@/lib/plan/read";

const say = rolesWords.said;

/**
 * Writes a partner's part in a responsibility, as one gesture, and says so. [G33]
 *
 * The catch: a part is among the words that are agreed. One key can lapse the agreement of five organisations, so
 * where it did that is said, with the way back.
 */
export function useSetPart(): (role: CardDraft, partner: PartnerId, next: (part: Part) => Part) => void {
	const { doc } = useRoom();
	const { attested } = usePlanNow();
	const { shortName } = usePartners();
	const tell = useSay();
	const toast = useToast();
	return (role, partner, next) => {
		// As it is in the document: two keys in a row come sooner than the matrix is drawn.
		const before = raciOf(doc).get(raciKey(role.id, partner)) ?? "";
		const part = next(before);
		if (part === before) return;
		setPart(doc, role.id, partner, part, LOCAL_GESTURE);
		const said = say.part(role.code, shortName(partner), words.card.parts[part]);
		if (attested.standings.get(cardSubject(role.id))?.kind !== "in-force") return tell(said);
		toast.done(said, {
			text: say.lapses,
			undo: () => setPart(doc, role.id, partner, before, LOCAL_GESTURE),
		});
	};
}
