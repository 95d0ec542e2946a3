import { TegataError, toWireError } from "@tegata/protocol/errors";
import { PageRequest, type Settings } from "@tegata/protocol/extension";
import type { Port, Sender } from "../platform/port.ts";
import { clientFor, isBlocked } from "../settings/settings.ts";
import type { DoorRequest } from "./doors/door.ts";
import { readJlis, unreadableJlis } from "./doors/j-lis.ts";
import type { GestureLedger } from "./gestures.ts";
import type { HostClient } from "./host-client.ts";
import { checkRequester, type OriginPolicy, type Requester } from "./origins.ts";
import { PageSide } from "./page-side.ts";
import { isCancelled, Prompt } from "./prompt.ts";
import type { RateLimit } from "./rate-limit.ts";
import type { Screen, ScreenStyle, Screens } from "./screens.ts";
import type { After } from "./waiting.ts";

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
  readonly after: After;
};

type Job = {
  readonly page: PageSide;
  readonly requester: Requester;
  readonly style: ScreenStyle;
  readonly door: DoorRequest;
  readonly gesture: number;
};

/** A request of a page that may ask; `door` is null when its words could not be read. */
type Asked = Omit<Job, "door" | "style"> & {
  readonly door: DoorRequest | null;
  readonly fail: () => string;
};

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

/** Serves the pages' requests: one at a time over all tabs, the others hear "busy" at once. */
export class Requests {
  readonly #context: RequestContext;
  /** Which document the one conversation is for; null when there is none. */
  #busyWith: string | null = null;
  #cardIsFree: Promise<void> = Promise.resolve();
  /** Documents that show a notice: they get no second one. */
  readonly #notices = new Map<string, Screen>();

  constructor(context: RequestContext) {
    this.#context = context;
  }

  /** Takes a content script's port: its first message is the request. */
  accept(port: Port, sender: Sender): void {
    let isFirst = true;
    port.onMessage((message) => {
      if (!isFirst) return;
      isFirst = false;
      void this.#serve(message, new PageSide(port), sender);
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

  async #serve(message: unknown, page: PageSide, sender: Sender): Promise<void> {
    const parsed = PageRequest.safeParse(message);
    const door = parsed.success ? readJlis(parsed.data.detail) : null;
    const fail = door?.fail ?? unreadableJlis;
    try {
      const requester = await checkRequester(sender, this.#context.policy);
      const gesture = parsed.success ? parsed.data.gesture : 0;
      await this.#admit({ page, requester, door, fail, gesture });
    } catch {
      page.answer(fail());
    }
  }

  /** Asks the person's choices and the rate limit before anything is shown. */
  async #admit({ page, requester, door, fail, gesture }: Asked): Promise<void> {
    const settings = await this.#context.loadSettings();
    const { origin } = requester;
    if (clientFor(settings, origin) === "official") {
      page.passOn();
      return;
    }
    const kind = gesture > 0 ? "asked" : "unasked";
    const verdict = isBlocked(settings, origin) ? "refuse" : this.#context.limit.take(origin, kind);
    if (verdict === "refuse") {
      page.answer(fail());
      return;
    }
    const style = this.#context.screenStyle(origin, settings);
    try {
      if (verdict === "tell") throw new TegataError("request/rate-limited", "too often", {});
      if (!door) throw new TegataError("request/invalid", "unreadable", { path: "detail" });
      await this.#take({ page, requester, style, door, gesture });
    } catch (error) {
      page.answer(fail());
      if (!isCancelled(error) && !page.gone.aborted) await this.#notice(requester, style, error);
    }
  }

  /** Holds the one conversation that there may be. */
  async #take(job: Job): Promise<void> {
    if (this.#busyWith !== null) {
      throw new TegataError("request/busy", "another conversation is open", {});
    }
    this.#busyWith = documentKey(job.requester);
    let isFree = false;
    const free = (): void => {
      if (!isFree) this.#busyWith = null;
      isFree = true;
    };
    try {
      if (await this.#hostIsThere(job.page)) await this.#converse(job, free);
    } finally {
      free();
    }
  }

  /** False when the host is missing and the official client, which listens here, may answer. */
  async #hostIsThere(page: PageSide): Promise<boolean> {
    try {
      await this.#context.host.ready();
      return true;
    } catch (error) {
      const isMissing = error instanceof TegataError && error.code === "host/missing";
      if (!isMissing || !(await page.probe(this.#context.after))) throw error;
      page.passOn();
      return false;
    }
  }

  async #converse(job: Job, free: () => void): Promise<void> {
    const { page, requester, style, door, gesture } = job;
    const { host, screens, gestures, limit, block } = this.#context;
    const { gone } = page;
    gone.throwIfAborted();
    const over = new AbortController();
    gone.addEventListener("abort", () => {
      over.abort(gone.reason as TegataError);
    });
    const key = documentKey(requester);
    this.#notices.get(key)?.close();
    const askFirst = !gestures.take(key, gesture);
    const screen = await screens.open(requester, style);
    const subject = { origin: requester.origin, purpose: door.purpose };
    const cardIsFree = this.#cardIsFree;
    const onBlock = (): void => {
      block(requester.origin);
    };
    const prompt = new Prompt({ screen, host, subject, askFirst, cardIsFree, onBlock, over });
    try {
      const certificate = await prompt.certificate();
      gestures.confirmed(key);
      limit.completed(requester.origin);
      screen.send({ type: "done" });
      screen.close();
      this.#cardIsFree = prompt.leave();
      // The page may ask for the next certificate from within this very answer.
      free();
      page.answer(door.succeed(certificate));
    } catch (error) {
      this.#cardIsFree = prompt.leave();
      page.answer(door.fail());
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
