import { FAULT_ACTIONS } from "../../faults.ts";
import { COMMAND_NAMES } from "../../iso7816/command-name.ts";

const TEXTS = {
  en: {
    card: "Card",
    persona: "Persona",
    insert: "Insert",
    remove: "Remove",
    reset: "As issued",
    tries: "Tries left",
    faults: "Faults",
    what: "What",
    value: "Value",
    at: "At",
    nth: "n-th",
    stays: "every time",
    add: "Add",
    clear: "Clear",
    trace: "Trace",
    time: "Time",
    command: "Command",
    bytes: "Bytes",
    answered: "Answered",
    inserted: "in the reader",
    removed: "removed",
    blocked: "blocked",
    any: "any command",
    set: "Set",
  },
  ja: {
    card: "カード",
    persona: "人物",
    insert: "セットする",
    remove: "取り出す",
    reset: "発行時に戻す",
    tries: "残り回数",
    faults: "障害",
    what: "内容",
    value: "値",
    at: "命令",
    nth: "何回目",
    stays: "毎回",
    add: "追加",
    clear: "すべて消す",
    trace: "通信の記録",
    time: "時刻",
    command: "命令",
    bytes: "バイト列",
    answered: "応答",
    inserted: "セット中",
    removed: "カードなし",
    blocked: "ロック中",
    any: "すべての命令",
    set: "変更",
  },
};

/** The page's program, in the browser's own language: no build step of its own. */
export const SCRIPT = `
const TEXTS = ${JSON.stringify(TEXTS)};
const ACTIONS = ${JSON.stringify(FAULT_ACTIONS)};
const COMMANDS = ${JSON.stringify(COMMAND_NAMES)};
const ROWS_MAX = 500;
const language = navigator.language.startsWith("ja") ? "ja" : "en";
const text = TEXTS[language];
const $ = (id) => document.getElementById(id);
const make = (tag, content, properties = {}) =>
  Object.assign(document.createElement(tag), { textContent: content }, properties);
document.documentElement.lang = language;
for (const element of document.querySelectorAll("[data-text]"))
  element.textContent = text[element.dataset.text];
for (const action of ACTIONS) $("action").append(make("option", action, { value: action }));
$("target").append(make("option", text.any, { value: "" }));
for (const name of COMMANDS) $("target").append(
  make("option", name, { value: name.toLowerCase().replaceAll(" ", "-") }));

async function post(name, body = {}) {
  const response = await fetch("/" + name, { method: "POST",
    headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  const answer = await response.json();
  $("error").textContent = response.ok ? "" : answer.error;
}
$("insert").onclick = () => post("insert", { persona: $("persona").value });
$("remove").onclick = () => post("remove");
$("reset").onclick = () => post("reset");
$("clear-faults").onclick = () => post("clear-faults");
$("add-fault").onclick = () => {
  const value = $("value").value === "" ? "" : "=" + $("value").value;
  const nth = $("nth").value > 1 ? "#" + $("nth").value : "";
  const stays = $("stays").checked ? "!" : "";
  post("fault", { spec: $("action").value + value + "@" + $("target").value + nth + stays });
};

function showTries([name, tries]) {
  const item = make("li", name + ": ");
  const input = make("input", "", { type: "number", min: 0, max: tries.maximum, value: tries.left });
  input.setAttribute("aria-label", name);
  const set = make("button", text.set, { type: "button" });
  set.onclick = () => post("tries", { name, left: Number(input.value) });
  item.append(input, " / " + tries.maximum + " ", set);
  if (tries.left === 0) item.append(make("span", " " + text.blocked, { className: "blocked" }));
  return item;
}
function showStatus(status) {
  $("state").textContent = status.persona + ": " + (status.inserted ? text.inserted : text.removed);
  $("persona").value = status.persona;
  $("tries").replaceChildren(...Object.entries(status.tries).map(showTries));
  $("fault-list").replaceChildren(...status.faults.map((spec) => make("li", spec)));
}
function showApdu(entry) {
  const sw = entry.fault ? entry.sw + " (" + entry.fault + ")" : entry.sw;
  // A query of the tries is answered 63Cx: that is no failure.
  const isFine = entry.sw === "9000" || entry.name === "GET TRIES" && entry.sw.startsWith("63C");
  const row = make("tr", "", { className: isFine && !entry.fault ? "" : "failed" });
  row.append(make("td", entry.time.slice(11, 23)), make("td", entry.name),
    make("td", entry.bytes, { className: "bytes" }), make("td", sw),
    make("td", String(entry.answered)), make("td", entry.ms.toFixed(1)));
  $("trace").prepend(row);
  if ($("trace").rows.length > ROWS_MAX) $("trace").lastElementChild.remove();
}
async function start() {
  const personas = await (await fetch("/personas")).json();
  for (const { name, title } of personas) $("persona").append(
    make("option", name + " – " + title[language], { value: name }));
  for (const entry of (await (await fetch("/log")).json()).slice(-ROWS_MAX)) showApdu(entry);
  new EventSource("/events").onmessage = ({ data }) => {
    const event = JSON.parse(data);
    if (event.type === "apdu") showApdu(event.entry);
    if (event.type === "status") showStatus(event.status);
  };
}
start();
`;
