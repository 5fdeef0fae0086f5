import type { Pack } from "../pack";
import type { Reading } from "./read";
import type { Tools } from "./tools";

/**
 * Draws every subject that was put to partners: how it stands, and round by round its words and what each partner
 * answered. [Q3]
 */
export function drawAgreements(pack: Pack, reading: Reading, tools: Tools, sheet: Element): void {
	const { says } = pack;
	const { dayOf, element, fill } = tools;
	element("h2", says.agreements, sheet);
	for (const subject of reading.subjects) {
		const { kind, undecided } = reading.standing(subject);
		const clause = element("section", "", sheet, "clause");
		const title = element("h3", reading.clause(subject), clause);
		element("span", says.stands[kind] ?? kind, title, `pill ${kind}`);
		if (undecided.length > 0) {
			const partners = undecided.map((id) => reading.partner(id)).join("; ");
			element("p", fill(says.silent, { partners }), clause, "small");
		}
		const told = reading.told.filter((one) => one.subject === subject);
		for (const put of told.filter(({ asked }) => asked !== null)) {
			const said = told.filter(({ asked, round }) => asked === null && round === put.round);
			const asked = (put.asked ?? []).map(reading.code);
			const by = { person: reading.person(put.person), partner: reading.code(put.partner) };
			const when = { day: dayOf(put.at), entry: put.seq };
			element("p", fill(says.put, { asked: asked.join(", "), ...by, ...when }), clause, "small");
			const wording = pack.wordings.find(({ digest }) => digest === put.digest);
			for (const { label, lines } of wording?.passages ?? []) {
				if (label) element("p", label, clause, "label");
				for (const line of lines) element("p", line, clause, "words");
			}
			for (const one of said) {
				const answer = element("div", "", clause, `answer ${one.answer}`);
				const partner = reading.partner(one.partner);
				element("p", fill(says.answers[one.answer] ?? one.answer, { partner }), answer, "said");
				if (one.reason) element("p", one.reason, answer, "words");
				const facts = { person: reading.person(one.person), day: dayOf(one.at), entry: one.seq };
				element("p", fill(says.answered, facts), answer, "small");
			}
			const details = element("details", "", clause);
			element("summary", says.exact, details);
			element("pre", wording?.text ?? "", details);
			element("p", put.digest, details, "hash");
		}
	}
}
