import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";

/** Nothing from elsewhere: the page talks to the port that it came from. */
export const PAGE_HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "cache-control": "no-store",
};

/** The page of `tegata-card serve --ui`. */
export const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>tegata-card</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>tegata-card</h1><p id="state" role="status"></p></header>
<main>
<section aria-labelledby="card-title">
  <h2 id="card-title" data-text="card"></h2>
  <label for="persona" data-text="persona"></label>
  <select id="persona"></select>
  <p class="buttons">
    <button type="button" id="insert" data-text="insert"></button>
    <button type="button" id="remove" data-text="remove"></button>
    <button type="button" id="reset" data-text="reset"></button>
  </p>
  <h3 data-text="tries"></h3>
  <ul id="tries"></ul>
</section>
<section aria-labelledby="faults-title">
  <h2 id="faults-title" data-text="faults"></h2>
  <p class="fault">
    <label><span data-text="what"></span> <select id="action"></select></label>
    <label><span data-text="value"></span> <input id="value" size="6"></label>
    <label><span data-text="at"></span> <select id="target"></select></label>
    <label><span data-text="nth"></span> <input id="nth" type="number" min="1" value="1"></label>
    <label><input id="stays" type="checkbox"> <span data-text="stays"></span></label>
    <button type="button" id="add-fault" data-text="add"></button>
    <button type="button" id="clear-faults" data-text="clear"></button>
  </p>
  <ul id="fault-list"></ul>
  <p id="error" role="alert"></p>
</section>
<section aria-labelledby="trace-title">
  <h2 id="trace-title" data-text="trace"></h2>
  <table>
    <thead><tr>
      <th scope="col" data-text="time"></th><th scope="col" data-text="command"></th>
      <th scope="col" data-text="bytes"></th><th scope="col">SW</th>
      <th scope="col" data-text="answered"></th><th scope="col">ms</th>
    </tr></thead>
    <tbody id="trace"></tbody>
  </table>
</section>
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
