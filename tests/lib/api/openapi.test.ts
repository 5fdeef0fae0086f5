import { expect, test } from "vitest";
import { acts } from "@/lib/acts";
import { openApi } from "@/lib/api/openapi";
import { queries } from "@/lib/queries";
import { REFUSALS } from "@/lib/verdict";

interface Described {
	paths: Record<
		string,
		Record<string, { requestBody?: unknown; responses: Record<string, { description: string }> }>
	>;
}
const described = openApi() as unknown as Described;

test("[L10] the description holds every act and every question, and nothing else", () => {
	const paths = [
		...Object.keys(acts).map((name) => `/api/acts/${name}`),
		...Object.keys(queries).map((name) => `/api/queries/${name}`),
	];
	expect(Object.keys(described.paths).sort()).toEqual(paths.sort());
});

test("[L10] an act's input is described field by field, and its plan is needed but never its partner", () => {
	const body = JSON.stringify(described.paths["/api/acts/decide"]?.post?.requestBody);
	expect(body).toContain('"enum":["agree","reservation","object"]');
	expect(body).toContain('"required":["plan","round","digest","answer","reason"]');
	expect(body).toContain('"additionalProperties":false');
	expect(body).not.toContain('"partner"');
});

test("[L10] every refusal is described under its status", () => {
	const { responses } = described.paths["/api/acts/decide"]?.post ?? { responses: {} };
	for (const [code, status] of Object.entries(REFUSALS))
		expect(responses[String(status)]?.description.split(", ")).toContain(code);
});
