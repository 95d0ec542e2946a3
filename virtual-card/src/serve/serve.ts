import type { CardInterface } from "../card/card-kind.ts";
import type { LatencyName } from "../latency.ts";
import { makePersonas } from "../personas/make-personas.ts";
import { logToFile } from "./apdu-log.ts";
import { ControlServer } from "./control-server.ts";
import { LoopbackServer } from "./loopback-server.ts";
import { Slot } from "./slot.ts";
import { StateFile } from "./state-file.ts";
import { type VpcdAddress, VpcdClient } from "./vpcd-client.ts";

export type ServeOptions = {
  /** Folder of the personas; made where it is missing or stale. */
  readonly personas: string;
  readonly persona: string;
  readonly inserted: boolean;
  readonly interface: CardInterface;
  readonly latency: LatencyName;
  readonly faults: readonly string[];
  readonly vpcd?: VpcdAddress | undefined;
  /** Loopback port where there is no vpcd; 0 takes a free one. */
  readonly listen?: number | undefined;
  readonly control?: number | undefined;
  readonly ui: boolean;
  readonly state?: string | undefined;
  readonly log?: string | undefined;
};

export type Served = {
  readonly slot: Slot;
  readonly controlPort: number | undefined;
  readonly listenPort: number | undefined;
  readonly close: () => void;
};

/** Puts a persona's card into a reader and keeps it there until `close`. */
export async function serve(options: ServeOptions): Promise<Served> {
  const { personas, persona, inserted, faults, latency } = options;
  await makePersonas(personas);
  const slot = await Slot.open({
    personas,
    persona,
    inserted,
    faults,
    state: new StateFile(options.state),
    card: { interface: options.interface, latency },
  });
  const closing: (() => void)[] = [];
  if (options.log !== undefined) closing.push(logToFile(slot, options.log));
  const control =
    options.control === undefined
      ? undefined
      : await ControlServer.start({ slot, personas, port: options.control, ui: options.ui });
  const loopback =
    options.listen === undefined ? undefined : await LoopbackServer.start(slot, options.listen);
  const vpcd = options.vpcd && new VpcdClient(slot, options.vpcd);
  closing.push(
    () => vpcd?.close(),
    () => loopback?.server.close(),
    () => control?.close(),
  );
  return {
    slot,
    controlPort: control?.port,
    listenPort: loopback?.port,
    close: () => {
      for (const close of closing.reverse()) close();
    },
  };
}
