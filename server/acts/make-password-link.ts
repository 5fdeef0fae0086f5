import { because } from "@/lib/i18n/en/because";
import { whyNotPasswordLink } from "@/lib/seat/seat-rules";
import { refuse } from "@/lib/verdict";
import { makePasswordLinkFor } from "@/server/auth/password-link";
import { seatsOfPerson, seatsOfPlan } from "@/server/db/rows/seats";
import type { Act } from "./act";

/** For a colleague who forgot the password, on a site that sends no mail. The ledger says that it was made. */
export const makePasswordLink: Act<"make-password-link"> = async (input, { tx, at, seat, site }) => {
	const { plan, seat: id } = input;
	const target = (await seatsOfPlan(tx, plan)).find((one) => one.id === id);
	if (!target) return refuse("not-found");
	const no = whyNotPasswordLink(seat, target, {
		own: await seatsOfPerson(tx, seat.personId),
		theirs: await seatsOfPerson(tx, target.personId),
	});
	if (no) return no;
	if (target.sample) return refuse("not-in-this-state", { detail: because.linkForSample });
	if (site.mail.configured) return refuse("not-in-this-state", { detail: because.linkByMail });

	const link = await makePasswordLinkFor(tx, site.config, target.personId, { madeBy: seat.personId, at });
	return {
		result: { link },
		planId: plan,
		partnerId: seat.partnerId,
		entry: { seat: id, person: target.personId },
		announce: [],
	};
};
