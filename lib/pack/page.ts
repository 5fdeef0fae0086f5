import { digestOfText } from "@/lib/agreement/digest";
import { packSays, packWords } from "@/lib/i18n/en/pack";
import type { PackContent } from "./pack";
import { packScript } from "./script";
import { sealed } from "./seal";
import { PACK_STYLE } from "./style";

/** JSON inside a page: no word of a plan can end the element that it stands in, or open a comment. */
const inPage = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");

/**
 * The pack as one page: its data, and the script that checks and draws it. Asks for nothing. [Q3]
 *
 * The catch: no word of the plan stands in the page but in its data, which the fingerprint covers.
 */
export function packPage(content: Omit<PackContent, "says" | "page">): string {
	const script = packScript();
	const page = { script: digestOfText(script), style: digestOfText(PACK_STYLE) };
	const pack = sealed({ ...content, says: packSays, page });
	return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'">
<title>${packSays.kind}</title>
<style id="style">${PACK_STYLE}</style>
</head>
<body>
<main><div id="verdict" role="status" data-unreadable="${packSays.unreadable}">${packWords.noScript}</div></main>
<script type="application/json" id="pack">${inPage(pack)}</script>
<script>${script}</script>
</body>
</html>
`;
}
