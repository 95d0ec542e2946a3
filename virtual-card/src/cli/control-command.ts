import { parseArgs } from "node:util";
import { LOOPBACK } from "../serve/listen.ts";
import { CONTROL_PORT, parsePort, UsageError } from "./defaults.ts";

/** What each verb sends: a path, and the body from its arguments. */
const VERBS: Readonly<
  Record<string, (args: readonly string[]) => { path: string; body?: Readonly<object> }>
> = {
  insert: ([persona]) => ({ path: "insert", body: persona === undefined ? {} : { persona } }),
  remove: () => ({ path: "remove", body: {} }),
  reset: () => ({ path: "reset", body: {} }),
  status: () => ({ path: "status" }),
  log: () => ({ path: "log" }),
  fault: ([spec]) => {
    if (spec === undefined) throw new UsageError("control fault SPEC, or control fault clear");
    return spec === "clear"
      ? { path: "clear-faults", body: {} }
      : { path: "fault", body: { spec } };
  },
  tries: ([name, left]) => {
    if (name === undefined || left === undefined) throw new UsageError("control tries NAME LEFT");
    return { path: "tries", body: { name, left: Number(left) } };
  },
};

/** `tegata-card control VERB [--control PORT]`: prints the answer as JSON. */
export async function controlCommand(
  args: readonly string[],
  out: (line: string) => void,
): Promise<void> {
  const { values, positionals } = parse(args);
  const [verb = "", ...rest] = positionals;
  const known = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (!known) throw new UsageError(`control is one of ${Object.keys(VERBS).join(", ")}`);
  const { path, body } = known(rest);
  const port = values.control === undefined ? CONTROL_PORT : parsePort(values.control);
  const response = await send(`http://${LOOPBACK}:${port}/${path}`, body);
  const answer = (await response.json()) as { error?: string };
  if (!response.ok) throw new Error(answer.error ?? "refused");
  out(JSON.stringify(answer));
}

async function send(url: string, body: object | undefined): Promise<Response> {
  try {
    if (!body) return await fetch(url);
    const headers = { "content-type": "application/json" };
    return await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  } catch (cause) {
    throw new Error(`no card is served with --control at ${new URL(url).host}`, { cause });
  }
}

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { control: { type: "string" } },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
};
