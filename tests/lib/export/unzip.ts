import { inflateRawSync } from "node:zlib";

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** The files of a zip by their names, as text. */
export function unzip(bytes: Uint8Array): Map<string, string> {
	const zip = Buffer.from(bytes);
	let end = zip.length - 22;
	while (end >= 0 && zip.readUInt32LE(end) !== END) end--;
	if (end < 0) throw new Error("This is no zip");
	const files = new Map<string, string>();
	let at = zip.readUInt32LE(end + 16);
	for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
		if (zip.readUInt32LE(at) !== ENTRY) throw new Error("The zip's list of files is damaged");
		const [packed, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
		const [name, extra, comment] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place)) as [
			number,
			number,
			number,
		];
		const local = zip.readUInt32LE(at + 42);
		const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
		const data = zip.subarray(from, from + size);
		files.set(
			zip.toString("utf8", at + 46, at + 46 + name),
			(packed === 0 ? data : inflateRawSync(data)).toString("utf8"),
		);
		at += 46 + name + extra + comment;
	}
	return files;
}
