import { expect } from "@playwright/test";
import type { SiteView } from "@/lib/queries";
import type { Visitor } from "./browser";

/**
 * Signs a browser in as one of the sample's people, through the doors that the first page knocks at; opens the sample
 * where nobody has.
 *
 * @returns the id of its plan
 */
export async function signedInToSample({ context, site }: Visitor, name: string): Promise<string> {
	const door = context.request;
	const headers = { origin: site.url };
	const sampleNow = async (): Promise<SiteView["sample"]> =>
		(await (await door.get("/api/queries/site")).json()).done.sample;
	if (!(await sampleNow()))
		expect((await door.post("/api/sample/open", { data: {}, headers })).status()).toBe(200);
	const sample = await sampleNow();
	const person = sample?.people.find((one) => one.name === name);
	if (!sample || !person) throw new Error(`The sample has nobody called ${name}`);
	const { csrfToken } = await (await door.get("/api/auth/csrf")).json();
	const form = { personId: person.personId, csrfToken, json: "true", callbackUrl: "/plans" };
	const answer = await door.post("/api/auth/callback/sample", { form, headers });
	expect(answer.status(), await answer.text()).toBe(200);
	return sample.planId;
}
