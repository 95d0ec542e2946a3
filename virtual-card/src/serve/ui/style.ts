/** The page's style: one column, readable in light and dark. */
export const STYLE = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 68rem; padding: 1rem; }
header { display: flex; align-items: baseline; gap: 1.5rem; }
h1 { font-size: 1.4rem; margin: 0; }
h2 { font-size: 1.1rem; margin: 0 0 .5rem; }
h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
section { border: 1px solid color-mix(in srgb, currentColor 25%, transparent);
  border-radius: .5rem; margin-top: 1rem; padding: 1rem; }
button, select, input { font: inherit; padding: .25rem .6rem; }
#value, #nth { width: 5rem; }
.buttons, .fault { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; }
#tries li, #fault-list li { margin: .25rem 0; }
.blocked { color: light-dark(#a40000, #ff8f8f); font-weight: 600; }
#error { color: light-dark(#a40000, #ff8f8f); min-height: 1.5em; margin: .5rem 0 0; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: start; padding: .15rem .6rem .15rem 0; vertical-align: top; }
td.bytes { font-family: ui-monospace, monospace; font-size: .85rem; overflow-wrap: anywhere; }
tr.failed td { color: light-dark(#a40000, #ff8f8f); }
`;
