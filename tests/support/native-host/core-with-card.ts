/** All of the host but its process, with a card in memory: what a browser's messages do to a card. */
import { randomUUID } from "node:crypto";
import type { HostEvent } from "@tegata/protocol/host";
import type { CardChannel } from "@tegata/smartcard/iso7816";
import { VirtualCard } from "@tegata/virtual-card";
import { expect } from "vitest";
import { type Core, createCore } from "../../../native-host/src/host/core.ts";
import { persona } from "../../../scripts/support/personas.ts";
import { oneReader } from "./one-reader.ts";

const PIN = [...Buffer.from("1234")];
const NONCE = Buffer.alloc(33, 7).toString("base64");

/** What a login sends with the password, by what the page asked for. */
const SUBMITTED = {
  certificate: {},
  authenticate: { origin: "https://rp.example", nonce: NONCE },
} as const;

export type CoreWithCard = {
  readonly core: Core;
  readonly events: HostEvent[];
  /** The card was found and what is free was read. */
  readonly ready: Promise<void>;
};

export async function poweredCard(name: string): Promise<VirtualCard> {
  const card = new VirtualCard(await persona(name));
  card.powerUp();
  return card;
}

export function coreWithCard(card: CardChannel): CoreWithCard {
  const events: HostEvent[] = [];
  let isReady = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });
  const core = createCore({
    version: "0.1.0",
    readers: oneReader(card),
    allowLoopback: false,
    emit: (event) => {
      events.push(event);
      if (event.event === "card" && event.card.state === "ready") isReady();
    },
  });
  return { core, events, ready };
}

export async function ask(core: Core, type: string, fields: object = {}): Promise<unknown> {
  const { reply } = await core.dispatch({ v: 1, id: randomUUID(), type, ...fields });
  return reply.ok ? reply.result : expect.fail(reply.error.code);
}

/** A login with the authentication certificate, from the question for a card to leaving it. */
export async function logIn(
  { core, ready }: CoreWithCard,
  what: keyof typeof SUBMITTED = "authenticate",
): Promise<void> {
  const prepared = await ask(core, "prepare", { purpose: "authentication" });
  const { conversation } = prepared as { conversation: string };
  await ready;
  await ask(core, what, { conversation, pin: [...PIN], ...SUBMITTED[what] });
  await ask(core, "end", { conversation });
}
