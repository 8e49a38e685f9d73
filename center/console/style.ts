/** The console's one style sheet: the kiosk's blue, forms and tables, nothing else. */
export const style = `
:root { --surface: #eef3f9; --raised: #fff; --ink: #13202f; --soft: #3d4c5f; --brand: #0b4a94;
  --deep: #07305f; --tint: #e1ecf9; --line: #c3d0e0; --strong: #7d90a8; --good: #0f6b3a;
  --good-tint: #e2f3e9; --caution: #7a4a00; --caution-tint: #fdf1d8; --bad: #a01c1c; --bad-tint: #fce8e6; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--surface); color: var(--ink); font: 15px/1.55 'Noto Sans SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif; }
a { color: var(--brand); }
header { background: var(--brand); color: #fff; display: flex; align-items: center; gap: 1.5rem; padding: 0 1.5rem; min-height: 3.25rem; flex-wrap: wrap; }
header strong { font-size: 1.1rem; letter-spacing: .05em; }
header nav { display: flex; gap: .25rem; flex: 1; flex-wrap: wrap; }
header nav a { color: #d5e5f8; text-decoration: none; padding: .85rem .7rem .7rem; border-bottom: 3px solid transparent; }
header nav a:hover { color: #fff; }
header nav a[aria-current] { color: #fff; border-bottom-color: #fff; font-weight: 600; }
header form { margin: 0; display: flex; align-items: center; gap: .75rem; }
header form a { color: #fff; }
header button { background: transparent; border-color: #d5e5f8; color: #fff; padding: .2rem .8rem; }
main { max-width: 1240px; margin: 0 auto; padding: 1.25rem 1.5rem 3rem; }
h1 { font-size: 1.35rem; margin: 0 0 1rem; }
h2 { font-size: 1.05rem; margin: 0 0 .75rem; color: var(--deep); }
section { background: var(--raised); border: 1px solid var(--line); border-radius: 6px; padding: 1rem 1.25rem; margin-bottom: 1rem; }
.columns { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 1rem; align-items: start; }
table { border-collapse: collapse; width: 100%; background: var(--raised); }
.sheet { border: 1px solid var(--line); border-radius: 6px; overflow-x: auto; margin-bottom: 1rem; }
th, td { text-align: left; padding: .5rem .75rem; border-bottom: 1px solid var(--line); vertical-align: top; }
tr:last-child > td, tr:last-child > th { border-bottom: 0; }
thead th { background: var(--tint); color: var(--deep); font-weight: 600; white-space: nowrap; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
td.whole { white-space: nowrap; }
td.code, .code { font-variant-numeric: tabular-nums; white-space: nowrap; }
tbody th { font-weight: 400; }
tbody tr:hover > * { background: #f6f9fd; }
tbody tr.total > * { font-weight: 600; background: var(--tint); }
dl { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); margin: 0; gap: .35rem 1rem; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
.text { white-space: pre-line; overflow-wrap: anywhere; }
.mark { display: inline-block; padding: 0 .55rem; border-radius: 4px; background: var(--tint); color: var(--deep); white-space: nowrap; }
.mark.good { background: var(--good-tint); color: var(--good); }
.mark.caution { background: var(--caution-tint); color: var(--caution); }
.mark.bad { background: var(--bad-tint); color: var(--bad); font-weight: 600; }
.message { padding: .6rem 1rem; border-radius: 6px; margin-bottom: 1rem; background: var(--good-tint); color: var(--good); }
.message.bad { background: var(--bad-tint); color: var(--bad); }
.soft { color: var(--soft); }
.tallies { display: flex; gap: .75rem; margin-bottom: 1rem; flex-wrap: wrap; }
.tallies > * { background: var(--raised); border: 1px solid var(--line); border-radius: 6px; padding: .5rem 1rem; min-width: 8rem; }
.tallies b.mark { display: block; font-size: 1.5rem; line-height: 1.3; padding: 0; background: none; }
label { display: block; margin-bottom: .7rem; color: var(--soft); }
input, select, textarea, button { font: inherit; color: var(--ink); }
input, select, textarea { display: block; width: 100%; padding: .4rem .6rem; border: 1px solid var(--strong); border-radius: 4px; background: #fff; margin-top: .15rem; }
input:focus-visible, select:focus-visible, textarea:focus-visible, button:focus-visible, a:focus-visible, summary:focus-visible { outline: 3px solid #d9480f; outline-offset: 1px; }
textarea { min-height: 7rem; resize: vertical; }
button, .button { display: inline-block; background: var(--brand); color: #fff; border: 1px solid var(--brand); border-radius: 4px; padding: .4rem 1.2rem; cursor: pointer; text-decoration: none; }
button:hover { background: var(--deep); }
button.quiet { background: #fff; color: var(--brand); }
button.danger { background: #fff; color: var(--bad); border-color: var(--bad); }
form.line { display: flex; gap: .75rem; align-items: end; flex-wrap: wrap; margin-bottom: 1rem; }
form.line label { margin: 0; min-width: 9rem; }
details { border-top: 1px solid var(--line); padding: .6rem 0; }
details:first-of-type { border-top: 0; }
summary { cursor: pointer; color: var(--brand); font-weight: 600; }
details form { margin-top: .75rem; }
ol.events { list-style: none; margin: 0; padding: 0; }
ol.events li { border-left: 3px solid var(--brand); padding: 0 0 .8rem .9rem; }
ol.events p { margin: .1rem 0 0; }
table.counts td:first-child { width: 38%; }
table.counts td.number { width: 5.5rem; }
meter.bar { display: block; width: 100%; height: 1.1rem; appearance: none; border: 0; background: var(--tint); border-radius: 3px; }
meter.bar::-webkit-meter-inner-element { display: block; }
meter.bar::-webkit-meter-bar { background: var(--tint); border: 0; border-radius: 3px; height: 1.1rem; }
meter.bar::-webkit-meter-optimum-value { background: var(--brand); border-radius: 3px; }
meter.bar::-moz-meter-bar { background: var(--brand); }
svg.signature { width: 20rem; max-width: 100%; border: 1px solid var(--line); background: #fff; }
svg.signature polyline { fill: none; stroke: var(--ink); stroke-width: 6; stroke-linecap: round; stroke-linejoin: round; }
.pages { display: flex; gap: 1rem; align-items: center; }
.big { font-size: 1.6rem; letter-spacing: .1em; }
main.door { max-width: 25rem; padding-top: 12vh; }
main.door section { padding: 1.75rem 2rem; border-top: 4px solid var(--brand); }
main.door button { width: 100%; padding: .55rem; margin-top: .5rem; }
`;
