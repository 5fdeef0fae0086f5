// Hocuspocus with its database extension on the SQLite that Node brings; the folder is its argument.
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Database } from "@hocuspocus/extension-database";
import { Server } from "@hocuspocus/server";

const [folder = "."] = process.argv.slice(2);
const file = new DatabaseSync(path.join(folder, "hocus.sqlite"));
file.exec(
	"pragma journal_mode = wal; create table if not exists documents (name text primary key, data blob)",
);
const read = file.prepare("select data from documents where name = ?");
const write = file.prepare(
	"insert into documents (name, data) values (?, ?) on conflict (name) do update set data = excluded.data",
);
const server = new Server({
	port: 0,
	address: "127.0.0.1",
	quiet: true,
	stopOnSignals: false,
	extensions: [
		new Database({
			fetch: async ({ documentName }) => read.get(documentName)?.data ?? null,
			store: async ({ documentName, state }) => void write.run(documentName, state),
		}),
	],
});
await server.listen();
process.stdout.write(`${JSON.stringify({ port: server.address.port })}\n`);
