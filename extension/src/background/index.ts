import { toBase64 } from "@tegata/protocol/bytes";
import { PORT, Query } from "@tegata/protocol/extension";
import { HOST_NAME } from "@tegata/protocol/host";
import { OWN_PAGE_PORT } from "@tegata/protocol/own-pages";
import { PANEL_PORT } from "@tegata/protocol/panel";
import { build } from "../build.ts";
import { pickLanguage } from "../i18n/languages.ts";
import { builtPageSentences } from "../i18n/page-sentences.ts";
import { setBadge } from "../platform/badge.ts";
import { onFirstInstall, openOwnPage } from "../platform/pages.ts";
import { mayAccess } from "../platform/permissions.ts";
import type { Sender } from "../platform/port.ts";
import { injectIntoOpenTabs, onGrants, registerGranted } from "../platform/registration.ts";
import {
  connectNative,
  onAsk,
  onConnect,
  ownOrigin,
  ownUrl,
  ownVersion,
} from "../platform/runtime.ts";
import { closeWindow, openWindow, runInDocument } from "../platform/screens.ts";
import {
  closeStorageToContent,
  onStoredChange,
  readManaged,
  readStored,
  writeStored,
} from "../platform/storage.ts";
import {
  changeSettings,
  clientFor,
  isAllowedBy,
  loadSettings,
  withBlocked,
} from "../settings/settings.ts";
import { GestureLedger } from "./gestures.ts";
import { HostClient } from "./host-client.ts";
import { lastWords } from "./last-words.ts";
import { checkRequester, isStaticOrigin, type OriginPolicy } from "./origins.ts";
import { overview } from "./overview.ts";
import { OwnPages } from "./own-pages.ts";
import { describeError } from "./page-error.ts";
import { PageNews } from "./page-news.ts";
import { Panels } from "./panel/panels.ts";
import { RateLimit } from "./rate-limit.ts";
import { Registration } from "./registration.ts";
import { showReminderBadge } from "./reminder-badge.ts";
import { Requests } from "./requests.ts";
import { Screens } from "./screens.ts";
import { after } from "./waiting.ts";

const WINDOWS = {
  window: { width: 480, height: 680 },
  "document-window": { width: 720, height: 860 },
} as const;

const sentences = builtPageSentences();
const newId = (): string => crypto.randomUUID();
const store = { read: readStored, write: writeStored, readManaged };
const settings = () => loadSettings(store);
const policy: OriginPolicy = {
  loopback: build.loopback,
  isGranted: mayAccess,
  mayUse: async (origin) => isAllowedBy((await settings()).managed, origin),
};

const host = new HostClient({
  connect: () => connectNative(HOST_NAME),
  version: ownVersion(),
  newId,
  after,
});

const screens = new Screens({
  newId,
  ownOrigin: ownOrigin(),
  after,
  frameUrl: (ticket) => `${ownUrl("pin/pin-frame.html")}#${ticket}`,
  windowUrl: (ticket) => `${ownUrl("pin/pin-window.html")}#${ticket}`,
  injectFrameHolder: ({ tabId, documentId }) => runInDocument(tabId, documentId, "frame.js"),
  openWindow: (url, style) => openWindow(url, WINDOWS[style]),
  closeWindow,
});

/** In the first of these languages that we have, or the browser's. */
const languageOf = (languages: readonly (string | null)[]) =>
  pickLanguage([...languages, ...navigator.languages]);

const panels = new Panels({
  panelUrl: ownUrl("devtools/panel.html"),
  newId,
  now: () => performance.now(),
  date: () => Date.now(),
});

const requests = new Requests({
  host,
  screens,
  gestures: new GestureLedger(() => performance.now()),
  limit: new RateLimit(() => performance.now()),
  block: (origin) => {
    void changeSettings(store, (chosen) => withBlocked(chosen, origin, true));
  },
  policy,
  loadSettings: settings,
  // Firefox cannot tell whether a frame is fully visible, so it always gets the window.
  screenStyle: (origin, { screen }) =>
    build.browser === "chrome" && isStaticOrigin(origin, policy) ? screen : "window",
  news: new PageNews({ host, version: ownVersion(), after }),
  describe: (error, languages) =>
    describeError(error, {
      sentences,
      language: languageOf(languages),
      userAgent: navigator.userAgent,
    }),
  watch: (sender) => panels.watch(sender),
  after,
});

const ownPages = new OwnPages({
  host,
  hold: requests.hold,
  ownOrigin: ownOrigin(),
  newNonce: () => toBase64(crypto.getRandomValues(new Uint8Array(32))),
  reader: async () => (await settings()).reader,
});

onConnect((name, port, sender) => {
  switch (name) {
    case PORT.request:
      requests.accept(port, sender);
      return;
    case PORT.frame:
      screens.acceptHolder(port, sender);
      return;
    case PORT.prompt:
      screens.acceptPrompt(port, sender);
      return;
    case OWN_PAGE_PORT:
      ownPages.accept(port, sender);
      return;
    case PANEL_PORT:
      panels.accept(port, sender);
      return;
    default:
      port.close();
  }
});

/** A page that we answer has opened: start the host, so that a request finds it warm. */
async function warmUp(sender: Sender): Promise<void> {
  const { origin } = await checkRequester({ ...sender, tabActive: true }, policy);
  if (clientFor(await settings(), origin) === "tegata") await host.ready();
}

/** A page that we answer knocks at a door whose script is loaded only then. */
async function loadDoors(sender: Sender): Promise<void> {
  const { tabId, documentId } = await checkRequester({ ...sender, tabActive: true }, policy);
  await runInDocument(tabId, documentId, "doors.js");
}

onAsk((message, sender) => ownPages.answer(message, sender));

onAsk((message, sender) => {
  const query = Query.safeParse(message);
  if (!query.success) return null;
  if (query.data.type === "load-doors") {
    void loadDoors(sender).catch(() => undefined);
    return null;
  }
  if (query.data.type === "hello") {
    // Whatever is wrong, the request will find it too, and there is someone to tell then.
    void warmUp(sender).catch(() => undefined);
    return settings().then(({ language }) => lastWords(sentences, languageOf([language])));
  }
  return sender.origin === ownOrigin() ? overview(host) : null;
});

const registration = new Registration({ register: registerGranted, inject: injectIntoOpenTabs });
onGrants({
  onStart: (why) => void registration.start(why),
  onGranted: (patterns) => void registration.granted(patterns),
  onRevoked: () => void registration.revoked(),
});

const showBadge = (): void => {
  void showReminderBadge({ store, setBadge, now: () => new Date() });
};
// The worker starts anew with the browser and with every use: often enough for days.
onStoredChange(showBadge);
showBadge();

void closeStorageToContent();

onFirstInstall(() => {
  void openOwnPage("pages/pages.html#welcome");
});
