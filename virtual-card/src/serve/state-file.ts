import { readFileSync, renameSync, writeFileSync } from "node:fs";
import type { CardState } from "../card/secrets.ts";

const VERSION = 1;

type Content = { version: typeof VERSION; cards: Record<string, CardState> };

/**
 * Counters and changed passwords by persona. Written before the card answers, whole and by
 * rename: a process that dies in the middle can neither lose nor give back a try.
 */
export class StateFile {
  readonly #file: string | undefined;
  readonly #content: Content;

  /** Without a file the state lives as long as the process. Throws on a file of another kind. */
  constructor(file: string | undefined) {
    this.#file = file;
    this.#content = file === undefined ? empty() : read(file);
  }

  load(persona: string): CardState {
    return this.#content.cards[persona] ?? {};
  }

  save(persona: string, state: CardState): void {
    this.#content.cards[persona] = state;
    this.#write();
  }

  forget(persona: string): void {
    this.#content.cards = Object.fromEntries(
      Object.entries(this.#content.cards).filter(([name]) => name !== persona),
    );
    this.#write();
  }

  #write(): void {
    if (this.#file === undefined) return;
    const draft = `${this.#file}.new`;
    writeFileSync(draft, `${JSON.stringify(this.#content, null, 2)}\n`, { mode: 0o600 });
    renameSync(draft, this.#file);
  }
}

const empty = (): Content => ({ version: VERSION, cards: {} });

function read(file: string): Content {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return empty();
  }
  const content = JSON.parse(text) as Partial<Content>;
  if (content.version !== VERSION || !content.cards) {
    throw new Error(`${file} is not a state file of tegata-card`);
  }
  return { version: VERSION, cards: content.cards };
}
