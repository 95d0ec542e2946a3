import { parseArgs } from "node:util";
import { parseFault } from "../faults.ts";
import { isLatencyName, LATENCIES } from "../latency.ts";
import { PERSONA_NAMES } from "../personas/load-personas.ts";
import { LOOPBACK } from "../serve/listen.ts";
import { type Served, type ServeOptions, serve } from "../serve/serve.ts";
import type { VpcdAddress } from "../serve/vpcd-client.ts";
import {
  CONTROL_PORT,
  LISTEN_PORT,
  PERSONAS_FOLDER,
  parsePort,
  UsageError,
  VPCD_ADDRESS,
} from "./defaults.ts";

type Out = (line: string) => void;

/** `tegata-card serve`: runs until a signal, or until its parent closes stdin with `--with-parent`. */
export async function serveCommand(args: readonly string[], out: Out): Promise<void> {
  const { options, endsWithParent } = parseServeArgs(args);
  const served = await serve(options);
  announce(options, served, out);
  await ended(endsWithParent);
  // An open stdin would keep the process alive.
  process.stdin.destroy();
  served.close();
}

function parseServeArgs(args: readonly string[]): {
  options: ServeOptions;
  endsWithParent: boolean;
} {
  const { values } = parse(args);
  const { persona, latency, fault: faults } = values;
  if (!isLatencyName(latency)) {
    throw new UsageError(`--latency is one of ${Object.keys(LATENCIES).join(", ")}`);
  }
  if (!persona.endsWith(".json") && !PERSONA_NAMES.includes(persona)) {
    throw new UsageError(`--persona is one of ${PERSONA_NAMES.join(", ")}`);
  }
  for (const spec of faults) checkFault(spec);
  const { vpcd, listen, control, ui } = values;
  const options: ServeOptions = {
    personas: values.personas,
    persona,
    inserted: !values.removed,
    interface: values.contactless ? "contactless" : "contact",
    latency,
    faults,
    ...wires(vpcd, listen),
    control: control === undefined ? (ui ? CONTROL_PORT : undefined) : parsePort(control),
    ui,
    state: values.state,
    log: values.log,
  };
  return { options, endsWithParent: values["with-parent"] };
}

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        vpcd: { type: "string" },
        listen: { type: "string" },
        persona: { type: "string", default: "resident" },
        personas: { type: "string", default: PERSONAS_FOLDER },
        removed: { type: "boolean", default: false },
        contactless: { type: "boolean", default: false },
        state: { type: "string" },
        control: { type: "string" },
        ui: { type: "boolean", default: false },
        latency: { type: "string", default: "none" },
        fault: { type: "string", multiple: true, default: [] },
        log: { type: "string" },
        "with-parent": { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
};

/** Where the system has no vpcd, the card waits on a loopback port. */
function wires(
  vpcd: string | undefined,
  listen: string | undefined,
): Pick<ServeOptions, "vpcd" | "listen"> {
  if (vpcd === undefined && listen === undefined) {
    return process.platform === "linux" ? { vpcd: VPCD_ADDRESS } : { listen: LISTEN_PORT };
  }
  return {
    vpcd: vpcd === undefined ? undefined : parseAddress(vpcd),
    listen: listen === undefined ? undefined : parsePort(listen),
  };
}

function parseAddress(text: string): VpcdAddress {
  const [, host = VPCD_ADDRESS.host, port = ""] = /^(?:(.+):)?(\d+)$/.exec(text) ?? [];
  return { host, port: parsePort(port) };
}

function checkFault(spec: string): void {
  try {
    parseFault(spec);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** One line per thing that a person or a script needs to know; the last one says "ready". */
function announce(options: ServeOptions, served: Served, out: Out): void {
  const { vpcd, ui } = options;
  if (vpcd) out(`vpcd ${vpcd.host}:${vpcd.port}`);
  if (served.listenPort !== undefined) out(`listen ${LOOPBACK}:${served.listenPort}`);
  if (served.controlPort !== undefined) out(`control ${LOOPBACK}:${served.controlPort}`);
  if (ui && served.controlPort !== undefined) out(`ui http://${LOOPBACK}:${served.controlPort}/`);
  out(`ready ${served.slot.status.persona}`);
}

function ended(endsWithParent: boolean): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      resolve();
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, end);
    if (!endsWithParent) return;
    process.stdin.on("end", end);
    process.stdin.on("close", end);
    process.stdin.resume();
  });
}
