import { WebSocket } from "ws";
import { CLOSE } from "@/lib/protocol/close-codes";
import { closeReason } from "@/lib/protocol/close-reasons";

/**
 * A websocket that ends an oversized message with our own code, and says why with every code.
 *
 * The catch: the library would close with 1009, which tells the stock client to come back and send it all again,
 * for ever.
 */
export class PlanSocket extends WebSocket {
	override close(code?: number, data?: string | Buffer): void {
		const ours = code === 1009 ? CLOSE.tooLarge : code;
		super.close(ours, data ?? (ours === undefined ? undefined : closeReason(ours)));
	}
}
