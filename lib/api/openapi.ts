import { z } from "zod";
import { type ActName, acts } from "@/lib/acts";
import { apiWords } from "@/lib/i18n/en/api";
import { words } from "@/lib/i18n/words";
import { type QueryName, queries } from "@/lib/queries";
import { REFUSALS, type RefusalCode } from "@/lib/verdict";

const say = apiWords;

type Json = { [key: string]: unknown };

/** The shape of one act's input, as JSON Schema. */
export const inputSchema = (name: ActName): Json =>
	z.toJSONSchema(acts[name].input, { io: "input", unrepresentable: "any" }) as Json;

/** Who may do an act, in words. */
export const whoMay = (name: ActName): string => say.who[acts[name].who];

const REFUSED: Json = {
	type: "object",
	required: ["refused", "sentence"],
	properties: {
		refused: { type: "string", enum: Object.keys(REFUSALS) },
		where: { type: "string", description: say.where },
		sentence: { type: "string", description: say.sentence },
	},
};

const FAILED: Json = {
	type: "object",
	required: ["reference", "sentence"],
	properties: { reference: { type: "string" }, sentence: { type: "string" } },
};

const json = (schema: Json) => ({ "application/json": { schema } });

/** Every refusal by the status that it is told with. */
function refusals(): Json {
	const byStatus = new Map<number, RefusalCode[]>();
	for (const [code, status] of Object.entries(REFUSALS) as [RefusalCode, number][])
		byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
	return Object.fromEntries(
		[...byStatus].map(([status, codes]) => [
			String(status),
			{ description: codes.join(", "), content: json({ $ref: "#/components/schemas/Refused" }) },
		]),
	);
}

const answers = (done: string): Json => ({
	"200": {
		description: done,
		content: json({ type: "object", required: ["done"], properties: { done: { type: "object" } } }),
	},
	...refusals(),
	"500": { description: say.broke, content: json({ $ref: "#/components/schemas/Failed" }) },
});

function actPath(name: ActName): Json {
	return {
		post: {
			operationId: name,
			tags: ["acts"],
			summary: acts[name].about,
			description: whoMay(name),
			requestBody: { required: true, content: json(inputSchema(name)) },
			responses: answers(say.done),
		},
	};
}

function queryPath(name: QueryName): Json {
	const { by, needs } = queries[name];
	const asked: Json = {
		operationId: `ask-${name}`,
		tags: ["questions"],
		summary: say.questions[name],
		description: say.asker[queries[name].who],
		responses: answers(say.answered),
	};
	if (by === "POST") {
		const properties = Object.fromEntries(needs.map((one) => [one, { type: "string" }]));
		asked.requestBody = {
			required: true,
			content: json({ type: "object", properties, required: [...needs] }),
		};
	} else
		asked.parameters = needs.map((one) => ({
			name: one,
			in: "query",
			required: true,
			schema: { type: "string" },
		}));
	return { [by.toLowerCase()]: asked };
}

/**
 * The site's doors as OpenAPI 3.1, made from the very lists that the doors are made from. [L10]
 *
 * The catch: it describes what may be asked; who may is decided at each door, from the session's seat.
 */
export function openApi(): Json {
	const paths: Json = {};
	for (const name of Object.keys(acts) as ActName[]) paths[`/api/acts/${name}`] = actPath(name);
	for (const name of Object.keys(queries) as QueryName[]) paths[`/api/queries/${name}`] = queryPath(name);
	return {
		openapi: "3.1.0",
		info: { title: words.common.product, version: "1", description: say.about },
		security: [{ session: [] }],
		paths,
		components: {
			schemas: { Refused: REFUSED, Failed: FAILED },
			securitySchemes: {
				session: { type: "apiKey", in: "cookie", name: "next-auth.session-token", description: say.session },
			},
		},
	};
}
