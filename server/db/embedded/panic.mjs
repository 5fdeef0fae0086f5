// Finds the database's last words in what it answers. Plain JavaScript, like the worker that needs it.

const ERROR = 0x45; // "E"
/** The field of an error that says how bad it is, in English whatever the language is set to. */
const SEVERITY = 0x56; // "V"
const HEADER_BYTES = 5;

/**
 * Reads answers as they stream by, in whatever pieces, and says whether one of them was an end of the database
 * itself (PANIC, FATAL) and not of a statement.
 *
 * The catch: it walks from message to message by their lengths, because words that a person typed into a plan may
 * look like an error's and must not end anything.
 */
export function panicWatch() {
	let waiting = Buffer.alloc(0);
	let skip = 0;
	return (piece) => {
		let data = Buffer.concat([waiting, piece]);
		waiting = Buffer.alloc(0);
		for (;;) {
			if (skip >= data.length) {
				skip -= data.length;
				return false;
			}
			data = data.subarray(skip);
			skip = 0;
			const whole = data.length >= HEADER_BYTES ? 1 + data.readInt32BE(1) : Number.POSITIVE_INFINITY;
			if (whole > data.length && (whole === Number.POSITIVE_INFINITY || data[0] === ERROR)) {
				waiting = Buffer.from(data);
				return false;
			}
			if (data[0] === ERROR && isLast(data.subarray(HEADER_BYTES, whole))) return true;
			skip = whole;
		}
	};
}

function isLast(fields) {
	for (let at = 0; at < fields.length && fields[at] !== 0; ) {
		const end = fields.indexOf(0, at);
		if (end === -1) return false;
		if (fields[at] === SEVERITY) return ["PANIC", "FATAL"].includes(fields.toString("latin1", at + 1, end));
		at = end + 1;
	}
	return false;
}
