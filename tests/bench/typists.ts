import WebSocket from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { bodyOf, cardMap } from "@/lib/plan/document";
import { until } from "../support/until";

/** Somebody who is in the plan through a socket of their own: present on a card, and typing there now and then. */
export interface Typist {
	doc: Y.Doc;
	begin(card: string): void;
	end(): void;
}

/** Sixty words a minute while they type… */
const EVERY_MS = 200;
/** …and about as long a pause to think after every few words, so that five of ten hands are on the keys at once. */
const PHRASE = "and the ward calls home ";
const PAUSE_MS = 4_000;

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
	let typed = 0;
	const type = (text: Y.XmlText) => {
		text.insert(text.length, PHRASE[typed % PHRASE.length] ?? " ");
		typed++;
		timer = setTimeout(type, typed % PHRASE.length === 0 ? PAUSE_MS : EVERY_MS, text);
	};
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
			provider.awareness.setLocalStateField("where", { card, editing: "body" });
			// They do not begin in one breath: each is somewhere else in the phrase and its pause.
			timer = setTimeout(type, (doc.clientID % PHRASE.length) * EVERY_MS, text);
		},
		end() {
			clearTimeout(timer);
			provider.destroy();
			doc.destroy();
		},
	};
}
