import WebSocket from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { words } from "@/lib/i18n/words";
import { cardsOf, textOf, titleOf as titleText } from "@/lib/plan/document";
import { addCard, expect, fieldOf, isSaved, SAMPLE, signInToSample, test, titleOf } from "../support/browser";

test("[U67] an unmodified y-websocket client and our own screen write one card together", async ({
	sample,
	visit,
}) => {
	const visitor = await visit(sample);
	await signInToSample(visitor, SAMPLE.northmere);
	const { page, context, site } = visitor;
	await addCard(page, "aims", "Shared with a stock client");
	await isSaved(page);
	const plan = /plans\/([^/?]+)/.exec(page.url())?.[1] ?? "";
	const cookie = (await context.cookies()).map((one) => `${one.name}=${one.value}`).join("; ");
	/** Node's sockets send neither cookies nor an origin by themselves; a browser's do. */
	class SignedIn extends WebSocket {
		constructor(url: string | URL) {
			super(url, { headers: { cookie, origin: site.url } });
		}
	}
	const doc = new Y.Doc();
	const provider = new WebsocketProvider(`${site.url.replace("http", "ws")}/sync`, plan, doc, {
		WebSocketPolyfill: SignedIn as unknown as typeof globalThis.WebSocket,
		disableBc: true,
	});
	try {
		await expect.poll(() => provider.synced).toBe(true);
		const card = [...cardsOf(doc).values()].find(
			(one) => titleText(one)?.toString() === "Shared with a stock client",
		);
		if (!card) throw new Error("The stock client does not have the card");
		textOf(card, "statement")?.insert(0, "Written by the stock client.");
		await expect(fieldOf(page, words.card.fields.statement)).toHaveValue("Written by the stock client.");

		await titleOf(page).press("End");
		await titleOf(page).pressSequentially(", and back");
		await expect.poll(() => titleText(card)?.toString()).toBe("Shared with a stock client, and back");
		await isSaved(page);
	} finally {
		provider.destroy();
		doc.destroy();
	}
});
