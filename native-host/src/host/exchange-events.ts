import type { HostEvent } from "@tegata/protocol/host";
import { HOST_PROTOCOL_VERSION } from "@tegata/protocol/host-name";
import type { CardTrace } from "../readers/traced-readers.ts";

/** Sends the commands to the card as events while the extension's developer panel wants them. */
export class ExchangeEvents implements CardTrace {
  isOn = false;
  readonly #emit: (event: HostEvent) => void;

  constructor(emit: (event: HostEvent) => void) {
    this.#emit = emit;
  }

  newWriter = (): ((line: string) => void) => {
    let command = "";
    let began = 0;
    return (line) => {
      if (line.startsWith(">")) {
        command = line;
        began = performance.now();
        return;
      }
      const ms = performance.now() - began;
      const exchange = { command, answer: line, ms };
      this.#emit({ v: HOST_PROTOCOL_VERSION, event: "exchange", exchange });
    };
  };
}
