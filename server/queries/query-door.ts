import { because } from "@/lib/i18n/en/because";
import { ACT_BODY_BYTES_MAX } from "@/lib/limits";
import { type QueryName, queries } from "@/lib/queries";
import { done, isRefusal, type Refusal, refuse } from "@/lib/verdict";
import { answer, door, signedIn, takeJson } from "@/server/auth/door";
import { isStorable } from "@/server/auth/json-body";
import { peerOf } from "@/server/auth/peer";
import { seatIn } from "@/server/auth/seat";
import type { Session } from "@/server/auth/session";
import type { Runtime } from "@/server/runtime";
import { aimReadings } from "./aim-readings";
import { calendar } from "./calendar";
import { cardAt } from "./card-at";
import { cardHistory } from "./card-history";
import { changedBetween } from "./changed-between";
import { inbox } from "./inbox";
import { invitation } from "./invitation";
import { ledger } from "./ledger";
import { ledgerChain } from "./ledger-chain";
import { me } from "./me";
import { meetings } from "./meetings";
import { moment } from "./moment";
import { noticeSettings } from "./notice-settings";
import { people } from "./people";
import { plan } from "./plan";
import { plans } from "./plans";
import type { Asking, Query } from "./query";
import { ratings } from "./ratings";
import { since } from "./since";
import { site } from "./site";
import { talk } from "./talk";
import { threads } from "./threads";
import { timeline } from "./timeline";
import { wording } from "./wording";

const answers: { [N in QueryName]: Query<N> } = {
	site,
	me,
	plans,
	plan,
	people,
	invitation,
	"card-history": cardHistory,
	"card-at": cardAt,
	timeline,
	moment,
	"changed-between": changedBetween,
	ratings,
	meetings,
	"aim-readings": aimReadings,
	ledger,
	"ledger-chain": ledgerChain,
	calendar,
	wording,
	inbox,
	since,
	"notice-settings": noticeSettings,
	talk,
	threads,
};

const isQuery = (name: string): name is QueryName => Object.hasOwn(queries, name);

type Params = Record<string, string>;

/** Every question a screen may ask: `/api/queries/<name>`. The answer is never stored on the way. */
export function queryDoor(request: Request, name: string): Promise<Response> {
	return door(`/api/queries/${isQuery(name) ? name : "…"}`, async (site) => {
		if (!isQuery(name)) return answer(refuse("not-found"));
		const params = await paramsOf(site, request, name);
		if (isRefusal(params)) return answer(asQuestion(params));
		const missing = queries[name].needs.find((one) => !params[one]);
		if (missing) return answer(asQuestion(refuse("bad-input", { where: missing })));
		const asking = await gate(site, request, name, params);
		if (isRefusal(asking)) return answer(asking);
		const ask = answers[name] as (params: Params, asking: Asking) => Promise<unknown>;
		const said = await ask(params, asking);
		return answer(isRefusal(said) ? asQuestion(said) : done(said));
	});
}

/** Nothing is ever saved by a question, so what is wrong with one is not told as if something had been. */
const asQuestion = (refusal: Refusal): Refusal =>
	refusal.refused === "bad-input" && !refusal.detail
		? { ...refusal, detail: because.badQuestion(refusal.where ?? "") }
		: refusal;

async function gate(
	site: Runtime,
	request: Request,
	name: QueryName,
	params: Params,
): Promise<(Asking & { person?: Session }) | Refusal> {
	const asking = { site, peer: peerOf(request.headers), at: site.now() };
	const { who } = queries[name];
	if (who === "anybody") return asking;
	const person = await signedIn(site, request);
	if (isRefusal(person) || who === "person") return isRefusal(person) ? person : { ...asking, person };
	const seat = await seatIn(site.db, person, params.plan ?? "");
	return seat ? { ...asking, person, ...{ seat } } : refuse("not-found");
}

/** The parameters, from the address or from the posted JSON, as the question's row says. */
async function paramsOf(site: Runtime, request: Request, name: QueryName): Promise<Params | Refusal> {
	if (request.method !== queries[name].by) return refuse("bad-input", { detail: because.askByPost });
	if (request.method === "GET") {
		const params = Object.fromEntries(new URL(request.url).searchParams);
		return isStrings(params) && isStorable(params) ? params : refuse("bad-input");
	}
	const body = await takeJson(site, request, ACT_BODY_BYTES_MAX);
	if (isRefusal(body)) return body;
	if (!isStrings(body.json)) return refuse("bad-input");
	return body.json;
}

function isStrings(json: unknown): json is Params {
	return (
		typeof json === "object" &&
		json !== null &&
		Object.values(json).every((value) => typeof value === "string" && value.length <= 200)
	);
}
