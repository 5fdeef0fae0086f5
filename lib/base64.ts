import { fromBase64, toBase64 } from "lib0/buffer";

/** Bytes as text that a JSON answer can carry, and back. The catch: text that no honest sender made throws. */
export const textOfBytes = (bytes: Uint8Array): string => toBase64(bytes);
export const bytesOfText = (text: string): Uint8Array<ArrayBuffer> => fromBase64(text);
