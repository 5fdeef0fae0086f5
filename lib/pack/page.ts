import { packWords as say } from "@/lib/i18n/en/pack";
import { runPack } from "./check";
import type { Pack } from "./pack";

/** JSON inside a page: no word of a plan can end the element that it stands in, or open a comment. */
const inPage = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");
const escaped = (text: string): string =>
	text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#13212b;background:#fff}
h1{font-size:1.7rem}h2{margin-top:2rem}.clause{border-left:3px solid #0d5870;padding-left:12px;margin:1rem 0}
.words{font-family:Georgia,serif}.label{font-weight:600;font-size:.85rem;margin-bottom:0}.hash,pre{font:12px/1.4 ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;font-size:.9rem}td{border:1px solid #c9d1d6;padding:4px 8px;vertical-align:top;overflow-wrap:anywhere}
#verdict{border:2px solid #74828d;padding:12px 16px;border-radius:6px}#verdict.holds{border-color:#15603a;background:#e3f3e8}#verdict.breaks{border-color:#9c2229;background:#fce9e9}`;

/** The pack as one page: its data, what it says of itself, and the script that draws and checks it. Asks for nothing. */
export function packPage(pack: Pack): string {
	const says = {
		checking: say.checking,
		holds: say.holds,
		breaks: say.breaks,
		unreadable: say.unreadable,
		limit: say.limit,
		lastHash: say.lastHash,
		wording: say.wording,
		wordingWhole: say.wordingWhole,
		passage: say.passage,
		noWording: say.noWording,
		noEntry: say.noEntry,
		noRound: say.noRound,
		chain: say.chain,
		document: say.document,
		plan: say.plan,
		agreements: say.agreements,
		exact: say.exact,
		ledger: say.ledger,
		answers: say.answers,
	};
	const when = pack.madeAt.slice(0, 16).replace("T", " ");
	return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'">
<title>${escaped(say.title(pack.title))}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(say.title(pack.title))}</h1>
<p>${escaped(say.made(when))}</p>
<div id="verdict" role="status">${escaped(say.noScript)}</div>
<main></main>
<script type="application/json" id="says">${inPage(says)}</script>
<script type="application/json" id="pack">${inPage(pack)}</script>
<script>(${runPack.toString()})();</script>
</body>
</html>
`;
}
