import type { Pack } from "../pack";
import type { Checks, checkPack } from "./check";
import type { Drawing, drawPack } from "./draw";
import type { tellVerdict } from "./tell";

/** The steps of the page. */
export interface Steps {
	checks: Checks;
	check: typeof checkPack;
	draw: typeof drawPack;
	drawing: Drawing;
	tell: typeof tellVerdict;
}

/**
 * What runs in a pack when it is opened: checks it, draws it, and says what it found. [Q3]
 *
 * The catch: it is written out as text into the file, so it may use nothing but what a browser brings and what it is
 * given. Its own text is part of what it checks, and whatever stands in the file beside its data is taken away.
 */
export async function runPack({ checks, check, draw, drawing, tell }: Steps): Promise<void> {
	const { read, tools } = checks;
	const script = document.currentScript?.textContent ?? "";
	if (document.readyState === "loading")
		await new Promise((go) => document.addEventListener("DOMContentLoaded", go, { once: true }));
	const verdict = document.getElementById("verdict");
	const style = document.getElementById("style");
	if (!verdict || !style) return;
	for (const other of document.querySelectorAll("style, link")) if (other !== style) other.remove();
	try {
		const pack = JSON.parse(document.getElementById("pack")?.textContent ?? "") as Pack;
		verdict.textContent = pack.says.checking;
		const page = { script: await tools.digest(script), style: await tools.digest(style.textContent ?? "") };
		const found = await check(pack, checks, page);
		try {
			draw(pack, read(pack, tools), tools, drawing, verdict);
		} catch (error) {
			if (found.length === 0) throw error; // what is damaged beyond drawing is among what was found
		}
		tell(pack, found, tools, verdict);
	} catch {
		verdict.className = "breaks";
		verdict.textContent = verdict.dataset.unreadable ?? ""; // damaged beyond reading; the sentence says so
	}
}
