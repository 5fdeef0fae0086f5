import * as Y from "yjs";
import type { Attested, AttestedView } from "@/lib/agreement/attested";
import { bytesOfText } from "@/lib/base64";
import type { PartnerId } from "@/lib/ids";
import type { PlanContext } from "@/lib/plan/plan-index";
import { readPlan } from "@/lib/plan/read";
import type { MomentView, PartnerView, PlanStatus } from "@/lib/queries";
import { digestIn, planNow } from "@/lib/readiness/plan-now";
import type { Readiness } from "@/lib/readiness/readiness";
import type { Side } from "./comparison";

/** A plan as it stood at a moment, read as the screens read the plan of now. */
export interface Past extends Side {
	at: string;
	status: PlanStatus;
	partners: readonly PartnerView[];
	view: AttestedView;
	attested: Attested;
	readiness: Readiness;
	context: PlanContext;
}

/**
 * A plan as it stood: its words folded out of the stored bytes, and what was attested read against them. [H5]
 *
 * The catch: who may decide for a partner is known only as it is now, so what readiness says of signatories is of today.
 *
 * @param then the moment (ISO), and its day where the reader is ("YYYY-MM-DD")
 */
export function pastOf(
	moment: MomentView,
	then: { at: string; day: string; signatories: ReadonlySet<PartnerId> },
): Past {
	const doc = new Y.Doc();
	doc.transact(() => {
		for (const update of moment.updates) Y.applyUpdate(doc, bytesOfText(update));
	});
	const plan = readPlan(doc);
	const { partners, attested: view, status } = moment;
	const { attested, readiness, context } = planNow({
		plan,
		partners,
		signatories: then.signatories,
		today: then.day,
		view,
		digestNow: digestIn(doc, plan),
	});
	return { doc, plan, at: then.at, status, partners, view, attested, readiness, context };
}
