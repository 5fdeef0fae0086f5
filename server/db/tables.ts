import { is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import * as schema from "./schema";

export interface TableShape {
	name: string;
	columns: string[];
	needs: string[];
}

const shapes: TableShape[] = Object.values(schema)
	.filter((one) => is(one, PgTable))
	.map((table) => {
		const { name, columns, foreignKeys } = getTableConfig(table);
		const needs = foreignKeys.map((key) => getTableConfig(key.reference().foreignTable).name);
		return {
			name,
			columns: columns.map((column) => column.name),
			needs: needs.filter((other) => other !== name),
		};
	});

/** Every table of the schema, each after those it refers to, so that rows can be written in this order. */
export function tablesInOrder(): TableShape[] {
	const ordered: TableShape[] = [];
	const waiting = [...shapes];
	while (waiting.length > 0) {
		const next = waiting.findIndex((one) =>
			one.needs.every((name) => ordered.some((done) => done.name === name)),
		);
		if (next === -1)
			throw new Error(`Tables refer to each other in a ring: ${waiting.map((one) => one.name)}`);
		ordered.push(...waiting.splice(next, 1));
	}
	return ordered;
}
