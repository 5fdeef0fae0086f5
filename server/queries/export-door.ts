import { sectionCsv } from "@/lib/export/csv";
import { planDocument } from "@/lib/export/document";
import { type Asked, FORMATS, type Format, isFormat, readAsked } from "@/lib/export/formats";
import { toMarkdown } from "@/lib/export/markdown";
import { exportName } from "@/lib/export/plan-json";
import { toWord } from "@/lib/export/word";
import { documentWords } from "@/lib/i18n/en/document";
import type { PlanId } from "@/lib/ids";
import { isRefusal, refuse } from "@/lib/verdict";
import { answer, door, signedIn } from "@/server/auth/door";
import { seatIn } from "@/server/auth/seat";
import { wordingsOf } from "@/server/db/rows/wordings";
import type { Db } from "@/server/runtime";
import { documentSourceOf } from "./document-source";
import { ledgerCsv } from "./ledger-csv";
import { ledgerFilter } from "./ledger-filter";
import { packFor } from "./pack";
import { planFileOf } from "./plan-file";

interface Made {
	title: string;
	body: string | Uint8Array<ArrayBuffer>;
	/** Between the title and the ending, for a file of one section. */
	part?: string;
}

type Maker = (db: Db, plan: PlanId, at: Date, asked: Asked, params: URLSearchParams) => Promise<Made | null>;

const documentMade =
	(write: (made: ReturnType<typeof planDocument>) => Promise<Made["body"]>): Maker =>
	async (db, plan, at, { text, without, signatures }) => {
		const source = await documentSourceOf(db, plan, at);
		if (!source) return null;
		const wordings = text === "agreed" ? await wordingsOf(db, plan) : new Map<string, string>();
		const made = planDocument(source, { text, without, signatures, wordings });
		return { title: made.title, body: await write(made) };
	};

const MAKERS: Record<Format, Maker> = {
	docx: documentMade(toWord),
	md: documentMade(async (made) => toMarkdown(made)),
	async pack(db, plan, at, { without, signatures }) {
		const source = await documentSourceOf(db, plan, at);
		if (!source) return null;
		const made = planDocument(source, { text: "draft", without, signatures, wordings: new Map() });
		return { title: made.title, body: await packFor(db, plan, at, source, made) };
	},
	async ledger(db, plan, at, _asked, params) {
		const source = await documentSourceOf(db, plan, at);
		const asked = ledgerFilter(Object.fromEntries(params));
		if (!source || "wrong" in asked) return null;
		return { title: source.plan.brief.title, body: await ledgerCsv(db, plan, asked.filter) };
	},
	async csv(db, plan, at, { section }) {
		const source = section && (await documentSourceOf(db, plan, at));
		if (!source) return null;
		const { title } = source.plan.brief;
		return { title, body: sectionCsv(source, section), part: documentWords.csv.file[section] };
	},
	async json(db, plan, at) {
		const file = await planFileOf(db, plan, at);
		return file && { title: file.title, body: JSON.stringify(file, null, "\t") };
	},
};

/**
 * `GET /api/plans/<id>/export/<format>`: the plan as a file, for whoever has a seat in it; without a format it is
 * the plan file. [X14]
 */
export function exportDoor(request: Request, planId: PlanId, format = "json"): Promise<Response> {
	return door("/api/plans/…/export", async (site) => {
		const person = await signedIn(site, request);
		if (isRefusal(person)) return answer(person);
		const seat = await seatIn(site.db, person, planId);
		const asked = isFormat(format) ? readAsked(format, new URL(request.url).searchParams) : null;
		if (!seat || !asked || !isFormat(format)) return answer(refuse("not-found"));
		const made = await MAKERS[format](site.db, planId, site.now(), asked, new URL(request.url).searchParams);
		if (!made) return answer(refuse("not-found"));
		const { type, ends } = FORMATS[format];
		const name = exportName(made.title, made.part ? `${made.part}.${ends}` : ends);
		return new Response(made.body, {
			headers: {
				"content-type": type,
				"content-disposition": `attachment; filename="${name}"`,
				"cache-control": "no-store",
				"x-content-type-options": "nosniff",
			},
		});
	});
}
