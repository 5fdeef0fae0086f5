import { Wordmark } from "@/components/ui/wordmark";
import { type ActName, acts } from "@/lib/acts";
import { inputSchema, whoMay } from "@/lib/api/openapi";
import { apiWords } from "@/lib/i18n/en/api";
import { words } from "@/lib/i18n/words";
import { type QueryName, queries } from "@/lib/queries";
import { REFUSALS, type RefusalCode } from "@/lib/verdict";

const said = apiWords;

/** The site's doors, for people who write programs: the same lists that the doors themselves are made from. */
export function ApiPage() {
	return (
		<main id="main" tabIndex={-1} className="w-full max-w-[960px] mx-auto px-6 phone:px-4 pt-6 pb-10">
			<Wordmark />
			<h1 className="mt-6 text-xl font-semibold tracking-tight">{said.title}</h1>
			<p className="mt-1 max-w-[65ch] text-ink-2">{said.about}</p>
			<p className="mt-2">
				<a href="/api/openapi.json" className="font-semibold text-primary underline">
					{said.download}
				</a>
			</p>
			<h2 className="mt-6 text-lg font-semibold">{said.acts}</h2>
			<p className="max-w-[65ch] text-ink-2">{said.actsAbout}</p>
			<ul className="mt-3 flex flex-col gap-3">
				{(Object.keys(acts) as ActName[]).map((name) => (
					<li key={name} id={name} className="panel p-4">
						<h3 className="font-semibold wrap-anywhere">POST /api/acts/{name}</h3>
						<p className="mt-1">{acts[name].about}</p>
						<p className="mt-0.5 text-sm text-ink-2">{whoMay(name)}</p>
						<Fields name={name} />
					</li>
				))}
			</ul>
			<h2 className="mt-6 text-lg font-semibold">{said.queriesTitle}</h2>
			<p className="max-w-[65ch] text-ink-2">{said.queriesAbout}</p>
			<ul className="panel mt-3 divide-y divide-line">
				{(Object.keys(queries) as QueryName[]).map((name) => (
					<li key={name} className="p-4">
						<h3 className="font-semibold wrap-anywhere">
							{queries[name].by} /api/queries/{name}
							{queries[name].needs.length > 0 && (
								<span className="font-normal text-ink-2"> ({queries[name].needs.join(", ")})</span>
							)}
						</h3>
						<p className="mt-1">{said.questions[name]}</p>
						<p className="mt-0.5 text-sm text-ink-2">{said.asker[queries[name].who]}</p>
					</li>
				))}
			</ul>
			<Refusals />
		</main>
	);
}

interface Property {
	type?: string | string[];
	enum?: readonly unknown[];
	anyOf?: Property[];
	format?: string;
	maxLength?: number;
	items?: Property;
}

/** A field's shape in a few words. */
function shapeOf(property: Property): string {
	if (property.enum) return property.enum.map(String).join(" | ");
	if (property.anyOf) return property.anyOf.map(shapeOf).join(" | ");
	const type = [property.type ?? ""].flat().join(" | ");
	if (type === "array") return `[${shapeOf(property.items ?? {})}]`;
	return [type, property.format, property.maxLength ? `≤ ${property.maxLength}` : ""]
		.filter(Boolean)
		.join(" ");
}

function Fields({ name }: { name: ActName }) {
	const schema = inputSchema(name) as { properties?: Record<string, Property>; required?: string[] };
	const fields = Object.entries(schema.properties ?? {});
	if (fields.length === 0) return <p className="mt-2 text-sm">{said.none}</p>;
	return (
		<table className="tbl mt-2">
			<thead>
				<tr>
					<th scope="col">{said.field}</th>
					<th scope="col">{said.takes}</th>
				</tr>
			</thead>
			<tbody>
				{fields.map(([field, property]) => (
					<tr key={field}>
						<th scope="row" className="font-medium!">
							{field}
							{schema.required?.includes(field) && <span className="text-ink-3"> ({said.needed})</span>}
						</th>
						<td className="wrap-anywhere">{shapeOf(property)}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

function Refusals() {
	return (
		<>
			<h2 className="mt-6 text-lg font-semibold">{said.refusals}</h2>
			<p className="max-w-[65ch] text-ink-2">{said.refusalsAbout}</p>
			<div className="panel mt-3 overflow-hidden">
				<table className="tbl">
					<thead>
						<tr>
							<th scope="col">{said.code}</th>
							<th scope="col">{said.status}</th>
							<th scope="col">{said.meaning}</th>
						</tr>
					</thead>
					<tbody>
						{(Object.entries(REFUSALS) as [RefusalCode, number][]).map(([code, status]) => (
							<tr key={code}>
								<th scope="row" className="font-medium! wrap-anywhere">
									{code}
								</th>
								<td className="num">{status}</td>
								<td>{words.refusal.codes[code]}</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
		</>
	);
}
