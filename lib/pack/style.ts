/** How a pack looks: a document on screen and paper, light and dark, without anything from elsewhere. */
export const PACK_STYLE = `:root{color-scheme:light dark;--ground:#f3f5f6;--sheet:#fff;--ink:#13212b;--ink-2:#43525d;--line:#dae1e5;--rule:#0d5870;--good:#15603a;--good-t:#e3f3e8;--bad:#9c2229;--bad-t:#fce9e9;--calm:#17508f;--calm-t:#e6f0fa;--gone:#623796;--gone-t:#f1eafa}
@media (prefers-color-scheme:dark){:root{--ground:#0f171c;--sheet:#172129;--ink:#e9eff2;--ink-2:#b6c2ca;--line:#2b3943;--rule:#7fc6dd;--good:#88d7a6;--good-t:#12301f;--bad:#f6a5a5;--bad-t:#3b1719;--calm:#96c7f6;--calm-t:#112a45;--gone:#cfb4f3;--gone-t:#291b3f}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 ui-sans-serif,system-ui,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;overflow-wrap:anywhere}
main{max-width:56rem;margin:2rem auto;padding:2.5rem 3rem;background:var(--sheet);border:1px solid var(--line);border-radius:8px}
h1,h2,h3,h4{line-height:1.25;text-wrap:balance}
h1{font-size:1.9rem;margin:0 0 .5rem}
h2{font-size:1.35rem;margin:3rem 0 1rem;padding-bottom:.4rem;border-bottom:2px solid var(--rule)}
h3{font-size:1.1rem;margin:1.75rem 0 .5rem}
h4{font-size:1rem;margin:1.25rem 0 .4rem}
p{margin:.35rem 0}
ul{margin:.35rem 0;padding-left:1.25rem}
.kind{margin:0;color:var(--rule);font-weight:600}
.small{font-size:.875rem;color:var(--ink-2)}
.label{margin:.9rem 0 0;font-size:.875rem;font-weight:600}
.words,pre{max-width:44rem}
.words{font-family:ui-serif,Georgia,Cambria,"Times New Roman",serif}
dl{display:grid;grid-template-columns:8rem 1fr;gap:.25rem 1rem;margin:1.5rem 0}
dt{grid-column:1;font-weight:600}
dd{grid-column:2;margin:0}
.clause{margin:0 0 2rem;padding-left:1rem;border-left:3px solid var(--rule)}
.pill{display:inline-block;margin-left:.6rem;padding:.05rem .6rem;border-radius:99px;font-size:.8rem;font-weight:600;background:var(--calm-t);color:var(--calm)}
.pill.in-force{background:var(--good-t);color:var(--good)}
.pill.objected,.pill.withdrawn{background:var(--bad-t);color:var(--bad)}
.pill.lapsed{background:var(--gone-t);color:var(--gone)}
.answer{margin:.75rem 0;padding-left:.75rem;border-left:2px solid var(--line)}
.answer.object,.answer.withdraw{border-color:var(--bad)}
.answer.agree{border-color:var(--good)}
.said{font-weight:600}
.answer p{margin:0}
details{margin:.5rem 0 1.25rem}
summary{cursor:pointer;color:var(--rule);font-size:.875rem}
.hash,pre{font:.75rem/1.5 ui-monospace,Consolas,monospace;white-space:pre-wrap;color:var(--ink-2)}
pre{margin:.35rem 0}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:.75rem 0;font-size:.9rem}
th,td{border:1px solid var(--line);padding:.35rem .6rem;text-align:start;vertical-align:top;overflow-wrap:break-word}
th{background:var(--ground);font-size:.8rem}
.ledger td:not(:nth-child(5)){white-space:nowrap}
#verdict{margin:1.5rem 0;padding:1rem 1.25rem;border:2px solid var(--line);border-radius:8px}
#verdict.holds{border-color:var(--good);background:var(--good-t)}
#verdict.breaks{border-color:var(--bad);background:var(--bad-t)}
#verdict>.small{margin-top:.9rem}
#verdict details{margin:.5rem 0 0}
#verdict li{margin:.35rem 0}
.outcome{margin:0;font-size:1.1rem;font-weight:600}
@media screen and (max-width:44rem){main{margin:0;padding:1.25rem;border:0;border-radius:0}dl{display:block}dt{margin-top:.75rem}
.ledger,.ledger tbody,.ledger tr,.ledger td{display:block;width:100%}.ledger tr:first-child{display:none}.ledger tr{padding:.6rem 0;border-top:1px solid var(--line)}
.ledger td,.ledger .hash{border:0;padding:.1rem 0;white-space:normal!important}.ledger td:empty{display:none}.ledger td::before{content:attr(data-column) ": ";color:var(--ink-2);font-family:ui-sans-serif,system-ui,sans-serif}}
@media print{:root{color-scheme:light;--ground:#f3f5f6;--sheet:#fff;--ink:#13212b;--ink-2:#43525d;--line:#c5ced4;--rule:#0d5870;--good:#15603a;--good-t:#fff;--bad:#9c2229;--bad-t:#fff;--calm:#17508f;--calm-t:#fff;--gone:#623796;--gone-t:#fff}
@page{margin:16mm}body{background:none;font-size:10.5pt}main{margin:0;padding:0;border:0;max-width:none}details:not([open]){display:none}.wide{overflow:visible}p{margin:.15rem 0}.label{margin-top:.45rem}.answer{margin:.35rem 0}h2,h3,h4{break-after:avoid}tr,.answer{break-inside:avoid}.ledger{font-size:7.5pt}.ledger td{padding:.1rem .35rem}.ledger .hash{font-size:7pt}.pill{border:1px solid currentColor}}`;
