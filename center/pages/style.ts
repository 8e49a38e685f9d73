/** The public pages' one style sheet. Sizes in rem and em only: whoever sets large text gets all of it large. */
export const style = `
:root { --surface: #eef3f9; --raised: #fff; --ink: #13202f; --soft: #3d4c5f; --brand: #0b4a94; --deep: #07305f;
  --tint: #e1ecf9; --line: #c3d0e0; --good: #0f6b3a; --caution: #7a4a00; --caution-tint: #fdf1d8; --bad: #a01c1c; --bad-tint: #fce8e6; }
* { box-sizing: border-box; }
html { text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--surface); color: var(--ink); overflow-wrap: anywhere;
  font: 1.125rem/1.75 'Noto Sans SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; }
header { background: var(--brand); color: #fff; }
header p { max-width: 46rem; margin: 0 auto; padding: .7rem 1.1rem; font-weight: 600; letter-spacing: .05em; }
main { max-width: 46rem; margin: 0 auto; padding: 1.1rem 1.1rem 2.5rem; background: var(--raised); min-height: 90vh; }
h1 { margin: .2rem 0 1rem; font-size: 1.5rem; line-height: 1.4; text-wrap: balance; }
h2 { margin: 1.8rem 0 .5rem; font-size: 1.25rem; line-height: 1.45; color: var(--deep); }
h3 { margin: 1.4rem 0 .4rem; font-size: 1.15rem; line-height: 1.5; }
h4 { margin: 1.1rem 0 .3rem; font-size: 1.125rem; }
p { margin: .5rem 0; }
a { color: var(--brand); text-underline-offset: .2em; }
a:focus-visible, .sheet:focus-visible { outline: .2rem solid #d9480f; outline-offset: .1rem; }
.kind { margin: 0; color: var(--soft); }
.state { margin: 0 0 1rem; }
.state.good { color: var(--good); font-weight: 600; }
.state span { font-weight: 400; font-size: .9em; }
section.state { padding: .6rem 1rem; border-left: .4rem solid; border-radius: .3rem; }
section.state p { margin: .2rem 0; }
section.state strong { font-size: 1.2em; }
.state.void { background: var(--bad-tint); border-color: var(--bad); color: var(--bad); }
.state.attention { background: var(--caution-tint); border-color: var(--caution); color: var(--caution); }
dl { margin: 0 0 1rem; border-top: 1px solid var(--line); }
dl div { display: flex; flex-wrap: wrap; gap: 0 .8rem; padding: .35rem 0; border-bottom: 1px solid var(--line); }
dt { flex: 0 0 4.5em; color: var(--soft); }
dd { flex: 1 1 9em; margin: 0; }
.summary { padding: .7rem 1rem; background: var(--tint); border-radius: .3rem; }
.summary h2 { margin: 0; font-size: 1.05rem; }
.summary p { margin: .2rem 0 0; }
.text p.left { text-indent: 2em; }
.text p.center { text-align: center; }
.text p.right { text-align: right; padding-right: 2em; }
.text ol, .text ul { padding-left: 1.8em; }
img, video { display: block; width: 100%; height: auto; margin: 1rem 0; border: 1px solid var(--line); border-radius: .3rem; }
li { margin: .35rem 0; }
aside { margin: 1rem 0; padding: .5rem 1rem; border: 1px solid var(--line); border-radius: .3rem; color: var(--soft); }
.sheet { margin: 1rem 0; overflow-x: auto; }
table { border-collapse: collapse; min-width: 100%; font-size: 1rem; line-height: 1.55; }
caption { padding-bottom: .3rem; font-weight: 600; text-align: left; }
th, td { padding: .4rem .6rem; border: 1px solid var(--line); text-align: left; vertical-align: top; min-width: 5em; white-space: pre-line; }
th { background: var(--tint); }
.rows { margin: 0; padding: 0; list-style: none; }
.rows li { margin: 0; padding: .6rem 0; border-bottom: 1px solid var(--line); }
.rows span { display: block; color: var(--soft); font-size: .95rem; }
.rows a { display: inline-block; padding: .15rem 0; }
footer { margin-top: 2rem; color: var(--soft); font-size: 1rem; }
footer p { margin: .2rem 0; }
@media print { header, main { background: none; color: #000; } .sheet { overflow: visible; } }
`;
