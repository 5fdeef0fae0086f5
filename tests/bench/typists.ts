import WebSocket from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { bodyOf, cardMap } from "@/lib/plan/document";
import { until } from "../support/until";

/** Somebody who types into one card, at the pace of a person, through a socket of their own. */
export interface Typist {
	doc: Y.Doc;
	begin(card: string): void;
	rest(): void;
	end(): void;
}

/** Five characters a second: sixty words a minute. */
const EVERY_MS = 200;

export async function bringTypist(url: string, plan: string, cookie: string): Promise<Typist> {
	class SignedIn extends WebSocket {
		constructor(address: string | URL) {
			super(address, { headers: { cookie, origin: url } });
		}
	}
	const doc = new Y.Doc();
	const provider = new WebsocketProvider(`${url.replace("http", "ws")}/sync`, plan, doc, {
		WebSocketPolyfill: SignedIn as unknown as typeof globalThis.WebSocket,
		disableBc: true,
	});
	await until("a typist is in the plan", () => provider.synced);
	let timer: NodeJS.Timeout | undefined;
	const rest = () => clearInterval(timer);
	return {
		doc,
		begin(card) {
			const body = bodyOf(cardMap(doc, card) as Y.Map<unknown>);
			if (!body) throw new Error(`Card ${card} has no text`);
			const paragraph = new Y.XmlElement("paragraph");
			const text = new Y.XmlText();
			doc.transact(() => {
				paragraph.insert(0, [text]);
				body.insert(body.length, [paragraph]);
			});
			timer = setInterval(() => text.insert(text.length, "typing "[text.length % 7] ?? " "), EVERY_MS);
		},
		rest,
		end() {
			rest();
			provider.destroy();
			doc.destroy();
		},
	};
}
