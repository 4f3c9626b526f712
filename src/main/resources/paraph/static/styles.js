/*
 * The font size is fixed here in px and everything else follows in em: a host page may have changed what 1rem is.
 * The typeface is the host page's own. Colours keep a contrast of at least 4.5:1 for text and 3:1 for the edges of fields and buttons.
 */
const CSS = `
:host { display: block; scroll-margin-top: 90px; container-type: inline-size; font-size: 15px; line-height: 1.55; color: #24292f; color-scheme: light; text-align: left;
  --ink: #24292f; --soft: #57606a; --line: #d8dee4; --edge: #767f89; --blue: #1f4e8c; --wash: #f6f8fa; --red: #a8182a;
  --green: #1a6b37; --amber: #7a4b00; }
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
h1, h2, h3, h4, p, dl, dd, ul, fieldset, table { margin: 0; padding: 0; }
fieldset { border: 0; min-width: 0; }
h1, h2 { font-size: 1.5em; line-height: 1.3; font-weight: 600; text-wrap: balance; }
h3, legend { font-size: 1.07em; line-height: 1.4; font-weight: 600; padding: 0; }
h4, .label { font-size: 1em; font-weight: 600; }
a:not(.secondary) { color: var(--blue); text-underline-offset: .15em; }
.frame { max-width: 48em; overflow-wrap: anywhere; }
.page { position: relative; display: grid; gap: 2.2em; }
.hint { color: var(--soft); font-size: .93em; }
.status { color: var(--soft); }
.page:not(:empty) + .status { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
[aria-busy="true"] { opacity: .6; }

.ask { display: grid; gap: .5em; }
.process { color: var(--soft); font-weight: 600; font-size: .93em; }
.ask > :first-child { padding-right: 6em; min-height: 28px; }
.language { position: absolute; top: -.3em; right: 0; z-index: 1; }

section { display: grid; gap: .8em; }
dl { border-top: 1px solid var(--line); }
.row { display: grid; gap: .1em 1.5em; padding: .7em 0; border-bottom: 1px solid var(--line); }
dt { color: var(--soft); }
dd { white-space: pre-wrap; min-width: 0; }
.row.changed, .row.added, .row.removed, li.changed, li.added, li.removed, .statement.changed {
  background: #fff8e5; box-shadow: inset .25em 0 0 #b7791f; padding-left: 1em; }
.badge { display: inline-block; padding: 0 .55em; border-radius: 1em; background: #fff; border: 1px solid #b7791f;
  color: var(--amber); font-size: .8em; font-weight: 600; white-space: nowrap; }
h4 { margin-top: .6em; }
.documents { list-style: none; display: grid; }
.documents li { display: grid; gap: .3em 1.5em; padding: .8em 0; border-bottom: 1px solid var(--line); }
.documents li:first-child { border-top: 1px solid var(--line); }

summary { cursor: pointer; color: var(--blue); width: fit-content; padding: .25em 0; }
details > *:not(summary) { margin-top: .7em; }
details ul, form > ul { padding-left: 1.2em; }
table { border-collapse: collapse; width: 100%; font-size: .93em; }
th, td { text-align: left; vertical-align: top; padding: .5em .8em .5em 0; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 600; }

form, .reason { display: grid; gap: 1.6em; border: 1px solid var(--line); border-radius: 8px; padding: 1.6em; background: #fff;
  box-shadow: 0 1px 3px rgb(31 41 55 / .06); }
.how { gap: 1.3em; }
.mark:empty, .proof:not(:has(.field)), form > [role="alert"]:empty { display: none; }
.choice { display: grid; grid-template-columns: auto 1fr; gap: .7em; padding: .5em 0; }
.choice label { font-weight: 600; display: block; }
legend { margin-bottom: .4em; }
input:is([type="radio"], [type="checkbox"]) { width: 1.2em; height: 1.2em; margin: .18em 0 0; accent-color: var(--blue); }
.proof, .field { display: grid; gap: .35em; }
.proof { gap: .7em; }
label { font-weight: 600; }
input:not([type="radio"], [type="checkbox"]), textarea, select { font: inherit; color: inherit; width: 100%; max-width: 26em; padding: .55em .75em; min-height: 44px;
  border: 1px solid var(--edge); border-radius: 5px; background: #fff; }
textarea { max-width: none; resize: vertical; line-height: 1.5; }
input.code { max-width: 12em; letter-spacing: .12em; font-variant-numeric: tabular-nums; }
.otherwise { justify-self: start; }
input.signature { font-family: "Segoe Script", "Bradley Hand", "Snell Roundhand", "URW Chancery L", Georgia, serif; font-size: 1.3em;
  max-width: 20em; font-style: italic; }
[aria-invalid="true"] { border-color: var(--red) !important; box-shadow: inset 0 0 0 1px var(--red); }
.field-error { color: var(--red); font-size: .93em; font-weight: 600; }
.field-error:empty { display: none; }
.drawing { display: grid; gap: .45em; }
.pad { display: block; width: 100%; height: auto; aspect-ratio: 10 / 3; touch-action: none; cursor: crosshair; border: 1px dashed var(--edge);
  border-radius: 5px; background: linear-gradient(#0000 72%, #c3ccd6 72%, #c3ccd6 calc(72% + 1px), #0000 calc(72% + 1px)), #fcfdfe; }
.statement { background: var(--wash); border-radius: 6px; padding: 1em 1.2em; gap: .35em; }
.statement h3 { font-size: .93em; color: var(--soft); }

.actions { display: flex; flex-wrap: wrap; align-items: center; gap: .8em; }
.reason { gap: .6em; }
.reason .actions, .problem .actions { margin-top: .7em; }
button { font: inherit; cursor: pointer; }
.primary, .secondary, .danger { min-height: 44px; padding: .5em 1.5em; border-radius: 5px; border: 1px solid transparent; font-weight: 600; }
.field .small, .field .problem { margin: .3em 0 .6em; }
.small .secondary { min-height: 36px; padding: .25em 1em; }
.primary { background: var(--blue); color: #fff; }
.primary:hover { background: #173c6d; }
.danger { background: var(--red); color: #fff; }
.danger:hover { background: #861321; }
.secondary { background: #fff; color: var(--ink); border-color: var(--edge); }
a.secondary { display: inline-block; text-decoration: none; }
.secondary:hover { background: var(--wash); }
.link { background: none; border: 0; padding: .3em; min-height: 28px; color: var(--blue); text-decoration: underline; text-underline-offset: .15em; }
[aria-disabled="true"] { background: #57606a !important; cursor: progress; }
:focus { outline: none; }
:focus-visible, .problem:focus { outline: 2px solid #1f6feb; outline-offset: 2px; border-radius: 4px; }

.problem { scroll-margin: 90px 0; display: grid; gap: .35em; padding: 1em 1.2em; border: 1px solid #e3b4ba; border-left: 5px solid var(--red); border-radius: 5px;
  background: #fff5f5; }
.problem-title { font-weight: 600; color: var(--red); }
.frame > [role="alert"]:not(:empty) { margin-bottom: 2em; }

.page > [role="alert"]:empty { display: none; }
.lines { display: grid; gap: 1.2em; }
.line { display: grid; gap: .9em 1.2em; padding: 1em 1.2em 1.2em; border: 1px solid var(--line); border-radius: 8px; }
.line .link { justify-self: start; }
.total { font-weight: 600; font-variant-numeric: tabular-nums; }
.thumb, .picture { display: block; max-width: 100%; border: 1px solid var(--line); border-radius: 5px; margin-top: .5em; }
.thumb { max-height: 8em; }
.documents .picture { grid-column: 1 / -1; margin: 0; }
.pages { grid-column: 1 / -1; display: grid; gap: .8em; max-height: 75vh; overflow-y: auto; padding: .8em; border-radius: 5px; background: var(--wash); }
.pages .picture { width: 100%; aspect-ratio: 17 / 22; background: #fff; }

.requests { list-style: none; display: grid; gap: 1.2em; }
.requests > li { display: grid; gap: .7em; padding: 1.2em 1.4em; border: 1px solid var(--line); border-radius: 8px; }
.request { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: flex-start; gap: .5em 1.5em; }
.request h2, .request h3 { font-size: 1.13em; }
.state { padding: .1em .75em; border-radius: 1em; font-size: .87em; font-weight: 600; background: #eaeef2; color: #424a53; }
.state.open { background: #fdf1d7; color: #694100; }
.state.signed { background: #dcf3e3; color: #14532b; }
.state.declined { background: #fbe3e5; color: #861321; }
.fields { display: grid; gap: 1em 1.5em; }
.reason .fields { margin-top: .4em; }
.problem ul { padding-left: 1.2em; }
::placeholder { color: var(--soft); opacity: 1; }
.new .reason { border-radius: 8px; }
.requests .reason { margin-top: .3em; padding: 1.1em 0 0; border-width: 1px 0 0; border-radius: 0; box-shadow: none; }

.waiting { display: grid; gap: 1.2em; }
.waiting li > [role="alert"]:empty { display: none; }
.opened { display: grid; gap: 1.6em; padding-top: .6em; }
.select { display: grid; grid-template-columns: auto 1fr; gap: .7em; padding: 1em 1.2em; background: var(--wash); border-radius: 6px; }
.select label { font-weight: 400; }
.state.selected { background: #dbe8f8; color: #173c6d; }
.intents { display: grid; gap: .8em; padding-left: 1.4em; margin: 0; }
.opened .documents { padding: 0; }
.results { padding: 0; margin: 0; }
.results li.refused { border-left: 5px solid var(--red); }
.results li.signed { border-left: 5px solid var(--green); }

.state.active { background: #dcf3e3; color: #14532b; }
.state.suspended, .state.issued { background: #fdf1d7; color: #694100; }
.told { padding: .8em 1.2em; border-left: 5px solid var(--green); border-radius: 5px; background: #eef8f1; }
.add, .enrol { display: grid; gap: 1.2em; }
.verdict, .verdict section { display: grid; gap: 1em; }
.result:empty { display: none; }
.verdict .requests h4 { margin: 0; }
.enrol > button { justify-self: start; }
.qr { width: 15em; max-width: 100%; height: auto; border: 1px solid var(--line); forced-color-adjust: none; }
.seed, .codes td { font-family: "IBM Plex Mono", ui-monospace, Consolas, "Liberation Mono", monospace; }
.seed { font-size: 1.15em; letter-spacing: .06em; }
.wide { overflow-x: auto; }
.codes th, .codes td { text-align: center; padding: .5em .6em; border: 1px solid var(--line); white-space: nowrap; }
@media print {
  .with-sheet > :not(.enrol), .enrol:has(.sheet) > :not(.sheet) { display: none !important; }
  .wide { overflow: visible; }
}

dialog { width: min(38em, calc(100vw - 2em)); max-height: calc(100vh - 2em); overflow: auto; border: 0; border-radius: 10px; padding: 2em;
  color: inherit; box-shadow: 0 12px 48px rgb(15 23 42 / .3); overflow-wrap: anywhere; container-type: inline-size; }
dialog[open] { display: grid; gap: 1.4em; }
dialog::backdrop { background: rgb(15 23 42 / .45); }
.outcome { display: flex; align-items: center; gap: .8em; }
.outcome svg { width: 2.6em; height: 2.6em; flex: none; padding: .5em; border-radius: 50%; background: #57606a; }
.signed svg { background: var(--green); }
.outcome path { fill: none; stroke: #fff; stroke-width: 3; stroke-linecap: round; stroke-linejoin: round; }
.receipt section { gap: .2em; }
.number { font-weight: 600; margin-right: .7em; }
.row .link { margin: 0 .4em 0 -.3em; padding-block: 0; }
.number, .digest { font-family: "IBM Plex Mono", ui-monospace, Consolas, "Liberation Mono", monospace; font-size: .9em; }
.digest { color: var(--soft); }

@container (min-width: 34em) {
  .row { grid-template-columns: 12em 1fr; }
  .fields { grid-template-columns: 1fr 1fr; align-items: end; }
  .fields .whole { grid-column: 1 / -1; }
  .fields .whole input { max-width: none; }
  .row.changed, .row.added, .row.removed { grid-template-columns: 11em 1fr; }
  .documents li { grid-template-columns: 1fr auto; align-items: center; }
  .line { grid-template-columns: 1fr 1fr 1fr; }
  .line .description { grid-column: 1 / -1; }
  .line .description input { max-width: none; }
}
@container (max-width: 30em) {
  form, .reason { padding: 1.1em; }
  form .actions:not(.small) > *, .reason .actions > *, .receipt .primary, .problem .actions > * { width: 100%; text-align: center; }
}
@media (prefers-reduced-motion: no-preference) {
  button { transition: background-color .12s; }
}
@media (forced-colors: active) {
  .pad { background: Canvas; }
  .outcome svg { forced-color-adjust: none; }
}
`;

let shared;

/** The one style sheet of every shadow root. */
export function sheet() {
    if (!shared) {
        shared = new CSSStyleSheet();
        shared.replaceSync(CSS);
    }
    return shared;
}
