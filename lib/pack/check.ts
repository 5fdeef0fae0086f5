import type { Json } from "@/lib/history/canonical";
import type { PackSays } from "@/lib/i18n/en/pack";
import type { Pack } from "./pack";

/**
 * What runs in a pack when it is opened: draws it, checks it, and says what it found. [Q3]
 *
 * The catch: it is written out as text into the file, so it may use nothing but what a browser brings; and what it draws
 * is what it checked, never a second copy.
 */
export function runPack(): void {
	const read = (id: string) => document.getElementById(id)?.textContent ?? "";
	const canonical = (value: Json): string => {
		if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
		if (value !== null && typeof value === "object")
			return `{${Object.keys(value)
				.sort()
				.map((key) => `${JSON.stringify(key)}:${canonical((value as Record<string, Json>)[key] ?? null)}`)
				.join(",")}}`;
		return JSON.stringify(value);
	};
	const digest = async (text: string) =>
		[...new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)))]
			.map((byte) => byte.toString(16).padStart(2, "0"))
			.join("");
	const leaves = (value: Json, path: string): [string, Json][] =>
		value === null || typeof value !== "object" || Array.isArray(value)
			? [[path, value]]
			: Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key));
	const element = (tag: string, text: string, parent: Element | null, name = "") => {
		const made = document.createElement(tag);
		made.textContent = text;
		if (name) made.className = name;
		parent?.append(made);
		return made;
	};
	const fill = (sentence: string, facts: Record<string, string | number>) =>
		sentence.replace(/\{(\w+)\}/g, (_, key) => String(facts[key] ?? ""));

	const draw = (pack: Pack, say: PackSays) => {
		const main = document.querySelector("main");
		element("h2", say.agreements, main);
		for (const round of pack.rounds) {
			const wording = pack.wordings.find((one) => one.digest === round.digest);
			const part = element("section", "", main, "clause");
			element("h3", wording?.clause ?? "", part);
			for (const { label, lines } of wording?.passages ?? []) {
				if (label) element("p", label, part, "label");
				for (const line of lines) element("p", line, part, "words");
			}
			for (const one of pack.decisions.filter(({ round: id }) => id === round.id)) {
				const said = `${pack.partners[one.partner] ?? ""} ${say.answers[one.answer] ?? one.answer}`;
				element(
					"p",
					`${said}${one.reason ? `: ${one.reason}` : ""}. ${one.person}, ${one.at.slice(0, 10)}`,
					part,
				);
			}
			const details = element("details", "", part);
			element("summary", say.exact, details);
			element("pre", wording?.text ?? "", details);
			element("p", round.digest, details, "hash");
		}
		element("h2", say.plan, main);
		let table: HTMLElement | null = null;
		for (const [tag, ...cells] of pack.document.lines) {
			if (tag === "tr") {
				table ??= element("table", "", main);
				const row = element("tr", "", table);
				for (const cell of cells) element("td", cell, row);
			} else {
				table = null;
				element(
					tag === "li" ? "p" : tag === "h1" ? "h2" : tag,
					tag === "li" ? `• ${cells[0]}` : (cells[0] ?? ""),
					main,
				);
			}
		}
		element("h2", say.ledger, main);
		const rows = element("table", "", main);
		for (const { seq, at, who, partnerId, said, hash } of pack.ledger) {
			const row = element("tr", "", rows);
			const partner = partnerId ? (pack.partners[partnerId] ?? "") : "";
			for (const cell of [
				String(seq),
				at.slice(0, 16).replace("T", " "),
				who,
				partner,
				said,
				hash.slice(0, 16),
			])
				element("td", cell, row);
		}
	};

	const check = async (pack: Pack, say: PackSays): Promise<string[]> => {
		const found: string[] = [];
		const clauseOf = (name: string) => pack.wordings.find((one) => one.digest === name)?.clause ?? "";
		for (const wording of pack.wordings) {
			const { clause, text, parts } = wording;
			if ((await digest(text)) === wording.digest) continue;
			let named = false;
			try {
				const now = new Map(leaves(JSON.parse(text) as Json, ""));
				for (const { path, label, digest: was } of parts) {
					const value = now.get(path);
					if (value !== undefined && (await digest(canonical(value))) === was) continue;
					found.push(fill(say.wording, { clause, part: label }));
					named = true;
				}
			} catch {
				named = false; // no longer JSON at all: the clause is named, its part cannot be
			}
			if (!named) found.push(fill(say.wordingWhole, { clause }));
		}
		for (const { clause, passages, shown } of pack.wordings)
			if ((await digest(canonical(passages as unknown as Json))) !== shown)
				found.push(fill(say.passage, { clause }));
		const entries = new Map(pack.ledger.map((one) => [one.seq, one]));
		for (const { entry, digest: name } of pack.rounds)
			if (entries.get(entry)?.entry.digest !== name)
				found.push(fill(say.noRound, { entry, clause: clauseOf(name) }));
		for (const one of pack.decisions) {
			const partner = pack.partners[one.partner] ?? "";
			if (!clauseOf(one.digest)) found.push(fill(say.noWording, { partner }));
			const told = entries.get(one.entry);
			const same =
				told?.entry.digest === one.digest &&
				told.entry.answer === one.answer &&
				told.entry.reason === one.reason &&
				told.partnerId === one.partner;
			if (!same) found.push(fill(say.noEntry, { entry: one.entry, partner, clause: clauseOf(one.digest) }));
		}
		let previousHash = "0".repeat(64);
		for (const [index, one] of pack.ledger.entries()) {
			const { seq, act, personId, partnerId, at, entry } = one;
			const text = canonical({ planId: pack.plan, seq, act, personId, partnerId, at, entry, previousHash });
			if (seq !== index + 1 || one.previousHash !== previousHash || (await digest(text)) !== one.hash) {
				found.push(fill(say.chain, { entry: index + 1 }));
				break;
			}
			previousHash = one.hash;
		}
		if ((await digest(canonical(pack.document.lines as unknown as Json))) !== pack.document.digest)
			found.push(say.document);
		return found;
	};

	const begin = async () => {
		const verdict = document.getElementById("verdict");
		const say = JSON.parse(read("says")) as PackSays;
		if (!verdict) return;
		verdict.textContent = say.checking;
		try {
			const pack = JSON.parse(read("pack")) as Pack;
			draw(pack, say);
			const found = await check(pack, say);
			verdict.textContent = "";
			verdict.className = found.length === 0 ? "holds" : "breaks";
			element("p", found.length === 0 ? say.holds : say.breaks, verdict);
			const list = element("ul", "", verdict);
			for (const one of found) element("li", one, list);
			element("p", say.limit, verdict);
			element("p", `${say.lastHash}: ${pack.ledger.at(-1)?.hash ?? ""}`, verdict, "hash");
		} catch {
			verdict.className = "breaks";
			verdict.textContent = say.unreadable; // damaged beyond reading; the sentence says so
		}
	};
	void begin();
}
