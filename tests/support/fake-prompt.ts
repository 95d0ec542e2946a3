/** Both ends of a prompt, for tests of the worker: a host and a screen. */
import type { PromptCommand, PromptMessage } from "@tegata/protocol/extension";
import { vi } from "vitest";
import type { HostListener } from "../../extension/src/background/host-client.ts";
import type { Screen, ScreenListeners } from "../../extension/src/background/screen.ts";

/** A host that says what the test tells it to, and notes what it was asked. */
export class FakeHost {
  readonly asked: {
    readonly type: string;
    readonly pin?: readonly number[];
    readonly reader?: string;
  }[] = [];
  ready = vi.fn(async () => ({ protocol: 1, version: "0.1.0" }));
  present = vi.fn(async (): Promise<unknown> => ({ certificate: "AAAA" }));
  prepare = vi.fn(async () => ({ conversation: "C" }));
  end = vi.fn(async () => undefined);
  listener: HostListener | null = null;

  listen = (listener: HostListener) => {
    this.listener = listener;
    return () => {
      this.listener = null;
    };
  };
  request = async (type: string, parameters: { pin?: number[]; reader?: string }) => {
    const { pin, reader } = parameters;
    this.asked.push({ type, ...(pin && { pin: [...pin] }), ...(reader && { reader }) });
    return type === "prepare" ? this.prepare() : this.present();
  };
}

export class FakeScreen implements Screen {
  readonly shown: PromptCommand[] = [];
  isClosed = false;
  #listeners: ScreenListeners | null = null;
  send = (command: PromptCommand): void => {
    this.shown.push(command);
  };
  close = (): void => {
    this.isClosed = true;
  };
  listen = (listeners: ScreenListeners): void => {
    this.#listeners = listeners;
  };
  say(message: PromptMessage): void {
    this.#listeners?.onMessage(message);
  }
  go(): void {
    this.#listeners?.onGone();
  }
  get last(): PromptCommand | undefined {
    return this.shown.at(-1);
  }
}
