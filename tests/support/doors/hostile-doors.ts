/** A page with both doors' clients, and frames beside and above it that speak out of turn. */
import type { Page } from "puppeteer-core";
import { until } from "../../../scripts/support/pin-screen.ts";

declare global {
  /** A port of the Tegata door, held by hand. */
  var port: MessagePort;
  /** All that came over it. */
  var got: { id?: unknown; ok?: boolean; error?: { code: string } }[];
  /** How often a meddler has meddled. */
  var rounds: number;
  /** Gets a port by the page's own handshake. */
  function shakeHands(id?: unknown): Promise<MessagePort>;
  /** Says a call over the port held by hand. */
  function say(call: object): void;
}

/** For the page itself: speaks the Tegata door without its client. */
export const BY_HAND = `<script>
  var got = [];
  function shakeHands(id = crypto.randomUUID()) {
    return new Promise((resolve) => {
      addEventListener("message", function listen({ source, data, ports }) {
        if (source !== window || data.type !== "port" || data.id !== id) return;
        removeEventListener("message", listen);
        ports[0].onmessage = ({ data }) => got.push(data);
        resolve(port = ports[0]);
      });
      postMessage({ tegata: 1, type: "connect", id }, "*");
    });
  }
  function say(call) { port.postMessage({ v: 1, id: crypto.randomUUID(), ...call }); }
</script>`;

/**
 * For a frame in or around the page: asks in its own name and in the page's, answers what it was
 * not asked, and notes what comes of it. Its neighbours are its parent, its children and siblings.
 */
export const MEDDLER = `<!doctype html><meta charset="utf-8"><script>
  var got = [];
  // What its siblings say to it is no answer.
  addEventListener("message", ({ data, ports, source }) => {
    if (source !== window && source !== top) return;
    if (data?.type === "port" || ports.length || /^web-eid:.*-(ack|success|failure)$/.test(data?.action))
      got.push(data);
  });
  // By number: a window of another origin lets nobody iterate over it.
  const frames = () => Array.from({ length: top.length }, (_, at) => top[at]);
  const around = () => [parent, top, ...frames()].filter((w) => w !== window);
  const say = (target, message, ports = []) => target.postMessage(message, "*", ports);
  const token = { unverifiedCertificate: "ATTACKER", signature: "AAAA", format: "web-eid:1.0" };
  // A top document that asks in its own name is a page like any other.
  const asked = () => (window === top ? around() : [window, ...around()]);
  function meddle() {
    for (const target of asked()) {
      say(target, { tegata: 1, type: "connect", id: "asked" });
      say(target, { action: "web-eid:authenticate", challengeNonce: "A".repeat(44) });
    }
    for (const target of around()) {
      say(target, { tegata: 1, type: "available" });
      say(target, { tegata: 1, type: "port", id: "forged" }, [new MessageChannel().port1]);
      say(target, { action: "web-eid:authenticate-ack" });
      say(target, { action: "web-eid:authenticate-success", ...token });
    }
    window.rounds = (window.rounds ?? 0) + 1;
  }
  meddle();
  setInterval(meddle, 20);
</script>`;

/** What the meddling of a frame or window at this path brought it, once it has had its say. */
export async function broughtTo(page: Page, path: string): Promise<unknown[]> {
  const got = await until("the frames to have their say", async () => {
    const frames = page.frames().filter((frame) => frame.url().endsWith(path));
    const said = await Promise.all(
      frames.map((frame) => frame.evaluate(() => globalThis.rounds > 2 && globalThis.got)),
    );
    return said.length > 0 && said.every((each) => each !== false) && said;
  });
  return got.flat();
}
