import { type CardOptions, VirtualCard } from "@tegata/virtual-card";
import { persona } from "../../../scripts/support/personas.ts";
import { hex, toHex } from "./apdus.ts";

export type TestCard = {
  readonly card: VirtualCard;
  /** Sends hexadecimal digits, answers the status word. */
  readonly sw: (command: string) => Promise<string>;
  /** Sends hexadecimal digits, answers data and status word. */
  readonly send: (command: string) => Promise<{ data: Uint8Array; sw: string }>;
  /** Sends several and answers their status words. */
  readonly run: (...commands: readonly string[]) => Promise<readonly string[]>;
};

/** A persona's card, fresh, with hexadecimal in and out. */
export async function testCard(name = "resident", options: CardOptions = {}): Promise<TestCard> {
  const card = new VirtualCard(await persona(name), options);
  const send = async (command: string) => {
    const answer = await card.transmit(hex(command));
    return { data: answer.slice(0, -2), sw: toHex(answer.slice(-2)) };
  };
  const sw = async (command: string) => (await send(command)).sw;
  const run = async (...commands: readonly string[]) => {
    const words: string[] = [];
    for (const command of commands) words.push(await sw(command));
    return words;
  };
  return { card, sw, send, run };
}
