import { WebSocket } from "ws";
import { CLOSE } from "@/lib/protocol/close-codes";

/**
 * A websocket that ends an oversized message with our own code.
 *
 * The catch: the library would close with 1009, which tells the stock client to come back and send it all again,
 * for ever.
 */
export class PlanSocket extends WebSocket {
	override close(code?: number, data?: string | Buffer): void {
		super.close(code === 1009 ? CLOSE.tooLarge : code, data);
	}
}
