import { Ban, CheckCheck, Clock, type LucideIcon, PenLine, Unlink, X } from "lucide-react";
import type { Tone } from "@/components/ui/note";
import { objectors, type Standing } from "@/lib/agreement/standing";
import { type SubjectKey, subjectOf } from "@/lib/agreement/subject";
import { agreementBox } from "@/lib/i18n/en/agreement-box";
import type { PartnerId } from "@/lib/ids";
import { shortDay } from "./moments";
import { Reserved } from "./reserved-icon";

const say = agreementBox.box;

export interface BoxFace {
	tone: Tone;
	icon: LucideIcon;
	title: string;
}

/** The head of an agreement box: its colour, its sign, and how the words stand in one sentence. */
export function faceOf(
	subject: SubjectKey,
	standing: Standing | undefined,
	nameOf: (partner: PartnerId) => string,
): BoxFace {
	const { kind } = subjectOf(subject);
	if (!standing || standing.kind === "not-put")
		return { tone: "draft", icon: PenLine, title: kind === "plan" ? say.notPutPlan : say.notPut };
	const decided = standing.answers.filter(({ decision }) => decision !== null).length;
	switch (standing.kind) {
		case "open":
			return { tone: "waiting", icon: Clock, title: say.open(decided, standing.asked) };
		case "objected": {
			const who = objectors(standing).map(nameOf);
			return {
				tone: "object",
				icon: X,
				title: kind === "known-gaps" ? say.noConsent(who) : say.objected(who),
			};
		}
		case "in-force": {
			const since = shortDay(standing.inForceSince ?? "");
			if (kind === "not-applicable") return { tone: "agreed", icon: Ban, title: say.doesNotApply(since) };
			return standing.reservations > 0
				? { tone: "reserve", icon: Reserved, title: say.agreed(standing.asked, since, standing.reservations) }
				: { tone: "agreed", icon: CheckCheck, title: say.agreed(standing.asked, since, 0) };
		}
		case "lapsed": {
			const all = standing.inForceSince !== null;
			const title = all ? say.lapsedAfterAll(standing.asked) : say.lapsedAfterSome(decided);
			return { tone: "lapsed", icon: Unlink, title };
		}
		case "withdrawn":
			return {
				tone: "lapsed",
				icon: Unlink,
				title: say.withdrawn(nameOf(standing.withdrawnBy?.partner ?? "")),
			};
	}
}
