import { TegataError, toWireError, type WireError } from "@tegata/protocol/errors";
import type { PageError } from "@tegata/protocol/page-messages";
import type { Settings } from "@tegata/protocol/settings";
import type { Port, Sender } from "../platform/port.ts";
import { clientFor, isBlocked } from "../settings/settings.ts";
import type { DoorRequest } from "./doors/door.ts";
import { readRequest } from "./doors/read-door.ts";
import type { GestureLedger } from "./gestures.ts";
import type { HostClient, RequestHost } from "./host-client.ts";
import { checkRequester, type OriginPolicy, type Requester } from "./origins.ts";
import type { PageNews } from "./page-news.ts";
import { PageSide } from "./page-side.ts";
import type { Watch } from "./panel/watch.ts";
import { isCancelled, Prompt } from "./prompt.ts";
import type { RateLimit } from "./rate-limit.ts";
import type { Screen, ScreenStyle } from "./screen.ts";
import type { Screens } from "./screens.ts";
import type { Task } from "./tasks/task.ts";
import { type After, deferred } from "./waiting.ts";

export type RequestContext = {
  readonly host: HostClient;
  readonly screens: Pick<Screens, "open">;
  readonly gestures: GestureLedger;
  readonly limit: RateLimit;
  /** Notes that this site gets no prompt any more. */
  readonly block: (origin: string) => void;
  readonly policy: OriginPolicy;
  readonly loadSettings: () => Promise<Settings>;
  readonly screenStyle: (origin: string, settings: Settings) => ScreenStyle;
  /** What needs no person: the state of things, and news of cards. */
  readonly news: Pick<PageNews, "status" | "watch">;
  /** An error as a page gets it, in the first of the languages that there is. */
  readonly describe: (error: WireError, languages: readonly (string | null)[]) => PageError;
  /** Who looks on at a request that begins now. */
  readonly watch: (sender: Sender) => Watch;
  readonly after: After;
};

type Asked = {
  readonly watch: Watch;
  readonly host: RequestHost;
  readonly page: PageSide;
  readonly requester: Requester;
  readonly door: DoorRequest;
  readonly gesture: number;
  readonly settings: Settings;
  /** The failure in the door's words. */
  readonly fail: (error: unknown) => string;
};

type Job = Asked & { readonly task: Task };

/** The one conversation that there may be, held by a page of ours. */
export type Hold = {
  /** The conversation before this one has left its card. */
  readonly cardIsFree: Promise<void>;
  /** Lets others in; `left` resolves when the host has left the card. Idempotent. */
  readonly release: (left: Promise<void>) => void;
};

/** Names a document; a browser that does not number documents has one per tab. */
const documentKey = ({ tabId, documentId }: Requester): string =>
  documentId ?? `tab ${String(tabId)}`;

/** Holds the conversation in place of a document: no document has such a key. */
const OWN_PAGE = "own page";

/** Words of a page that cannot be served: the door says why. */
class Refused extends TegataError {
  constructor({ code, details }: WireError) {
    super(code as never, "the door refuses it", details as never);
  }
}

/** Serves the pages' requests: one at a time over all tabs, the others hear "busy" at once. */
export class Requests {
  readonly #context: RequestContext;
  /** Which document the one conversation is for; null when there is none. */
  #busyWith: string | null = null;
  /** The last request that took the conversation, and when it let go of it. */
  #current: { readonly gone: AbortSignal; readonly freed: Promise<null> } | null = null;
  #cardIsFree: Promise<void> = Promise.resolve();
  /** Documents that show a notice: they get no second one. */
  readonly #notices = new Map<string, Screen>();

  constructor(context: RequestContext) {
    this.#context = context;
  }

  /** Takes a content script's port: its first message is the request. */
  accept(port: Port, sender: Sender): void {
    let isFirst = true;
    const watch = this.#context.watch(sender);
    const seen = watch.page(port);
    seen.onMessage((message) => {
      if (!isFirst) return;
      isFirst = false;
      void this.#serve(message, new PageSide(seen), sender, watch);
    });
  }

  /** Holds the conversation for one of our own pages. Null: another one is open. */
  readonly hold = (): Hold | null => {
    if (this.#busyWith !== null) return null;
    this.#busyWith = OWN_PAGE;
    let isHeld = true;
    return {
      cardIsFree: this.#cardIsFree,
      release: (left) => {
        if (!isHeld) return;
        isHeld = false;
        this.#cardIsFree = left.catch(() => undefined);
        this.#busyWith = null;
      },
    };
  };

  async #serve(message: unknown, page: PageSide, sender: Sender, watch: Watch): Promise<void> {
    const { door, gesture } = readRequest(message);
    const settings = await this.#context.loadSettings();
    const fail = (error: unknown): string => {
      watch.failed(toWireError(error));
      return door.fail(this.#context.describe(toWireError(error), [settings.language, door.lang]));
    };
    const host = watch.host(this.#context.host);
    try {
      const requester = await checkRequester(sender, this.#context.policy);
      const asked = { page, requester, door, fail, gesture, settings, watch, host };
      await (this.#news(asked) ?? this.#admit(asked));
    } catch (error) {
      page.answer(fail(error));
    }
  }

  /** What needs no person is served at once. Null: it needs one. */
  #news({ page, door: { wanted, lang }, settings, host }: Asked): Promise<void> | null {
    const { news, describe } = this.#context;
    const inWords = (error: WireError): PageError => describe(error, [settings.language, lang]);
    switch (wanted.kind) {
      case "status":
        return news.status(inWords, host).then((status) => {
          page.answer(wanted.answer(status));
        });
      case "watch":
        page.tell(wanted.begun());
        return news.watch(page.gone, (card) => {
          page.tell(wanted.news(card));
        });
      case "task":
      case "refused":
        return null;
    }
  }

  /** Asks the person's choices and the rate limit before anything is shown. */
  async #admit(asked: Asked): Promise<void> {
    const { page, requester, door, fail, gesture, settings } = asked;
    const { origin } = requester;
    if (door.hasRival && clientFor(settings, origin) === "official") {
      page.passOn();
      return;
    }
    const kind = gesture > 0 ? "asked" : "unasked";
    const verdict = isBlocked(settings, origin) ? "refuse" : this.#context.limit.take(origin, kind);
    const tooOften = new TegataError("request/rate-limited", "too often", {});
    if (verdict === "refuse") {
      page.answer(fail(tooOften));
      return;
    }
    try {
      if (verdict === "tell") throw tooOften;
      await this.#take(asked);
    } catch (error) {
      page.answer(fail(error));
      if (door.tellPerson || error === tooOften) await this.#tellPerson(asked, error);
    }
  }

  async #tellPerson({ page, requester, settings }: Asked, error: unknown): Promise<void> {
    if (isCancelled(error) || page.gone.aborted) return;
    const style = this.#context.screenStyle(requester.origin, settings);
    await this.#notice(requester, style, error);
  }

  /** Holds the one conversation that there may be. */
  async #take(asked: Asked): Promise<void> {
    const { wanted } = asked.door;
    if (wanted.kind === "refused") throw new Refused(wanted.error);
    if (wanted.kind !== "task") return;
    const job = { ...asked, task: wanted.task };
    // A page that has just gone holds the conversation for moments only: the next one waits.
    if (this.#current?.gone.aborted) await this.#current.freed;
    if (this.#busyWith !== null) {
      throw new TegataError("request/busy", "another conversation is open", {});
    }
    this.#busyWith = documentKey(job.requester);
    const freed = deferred<null>();
    this.#current = { gone: job.page.gone, freed: freed.promise };
    let isFree = false;
    const free = (): void => {
      if (!isFree) this.#busyWith = null;
      isFree = true;
      freed.resolve(null);
    };
    try {
      if (await this.#hostIsThere(job)) await this.#converse(job, free);
    } finally {
      free();
    }
  }

  /** False when the host is missing and the official client, which listens here, may answer. */
  async #hostIsThere({ page, door, host }: Job): Promise<boolean> {
    try {
      await host.ready();
      return true;
    } catch (error) {
      const isMissing = error instanceof TegataError && error.code === "host/missing";
      if (!isMissing || !door.hasRival || !(await page.probe(this.#context.after))) throw error;
      page.passOn();
      return false;
    }
  }

  async #converse(job: Job, free: () => void): Promise<void> {
    const { page, requester, task, fail, gesture, settings, watch, host } = job;
    const { screens, gestures, limit, block, screenStyle } = this.#context;
    const style = screenStyle(requester.origin, settings);
    const { gone } = page;
    gone.throwIfAborted();
    const over = new AbortController();
    gone.addEventListener("abort", () => {
      over.abort(gone.reason as TegataError);
    });
    const key = documentKey(requester);
    this.#notices.get(key)?.close();
    const askFirst = !gestures.take(key, gesture);
    const subject = { origin: requester.origin, purpose: task.purpose, task: task.kind };
    // What is signed needs room, and a document that has the focus must not look like a theft of it.
    const shape = task.toSign ? "document-window" : style;
    const screen = watch.screen(await screens.open(requester, shape, gone));
    const cardIsFree = this.#cardIsFree;
    const onBlock = (): void => {
      block(requester.origin);
    };
    const prompt = new Prompt({
      ...{ screen, host, subject, task, askFirst, cardIsFree, onBlock, over },
      reader: settings.reader,
    });
    try {
      const answer = await prompt.answer();
      gestures.confirmed(key);
      limit.completed(requester.origin);
      screen.send({ type: "done" });
      screen.close();
      this.#cardIsFree = prompt.leave();
      // The page may ask for the next certificate from within this very answer.
      free();
      page.answer(answer);
    } catch (error) {
      this.#cardIsFree = prompt.leave();
      page.answer(fail(error));
      if (isCancelled(error)) screen.close();
      else this.#keepNotice(requester, screen, error);
    }
  }

  /** Tells the person, on a screen of its own, why their page got no answer. */
  async #notice(requester: Requester, style: ScreenStyle, error: unknown): Promise<void> {
    const key = documentKey(requester);
    // Who looks at a prompt or a notice already needs no second screen on top of it.
    if (this.#busyWith === key || this.#notices.has(key)) return;
    try {
      const screen = await this.#context.screens.open(requester, style);
      this.#keepNotice(requester, screen, error);
    } catch {
      // The tab has gone or blocks every screen: the page has its answer already.
    }
  }

  #keepNotice(requester: Requester, screen: Screen, error: unknown): void {
    const key = documentKey(requester);
    const close = (): void => {
      if (this.#notices.get(key) === screen) this.#notices.delete(key);
      screen.close();
    };
    this.#notices.set(key, screen);
    screen.listen({
      onMessage: ({ type }) => {
        if (type === "block") this.#context.block(requester.origin);
        if (type === "cancel" || type === "block") close();
      },
      onGone: close,
    });
    screen.send({ type: "notice", origin: requester.origin, error: toWireError(error) });
  }
}
