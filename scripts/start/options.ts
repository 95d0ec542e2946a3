import { parseArgs } from "node:util";
import { PARTS, type Part } from "../support/chain.ts";

export type StartOptions = {
  /** Walk through registration and login without a person. */
  readonly walk: boolean;
  readonly persona: string;
  readonly port: number;
  readonly without: Part | null;
};

export const USAGE = `usage: npm start [-- --walk] [--persona NAME] [--port N] [--without ${PARTS.join("|")}]`;

/** Reads the command line. Throws a TypeError with a readable message on anything unknown. */
export function parseOptions(args: readonly string[], hasDisplay: boolean): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      walk: { type: "boolean", default: false },
      persona: { type: "string", default: "resident" },
      port: { type: "string", default: "0" },
      without: { type: "string" },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new TypeError(`--port: ${values.port} is no port`);
  }
  const without = PARTS.find((part) => part === values.without) ?? null;
  if (values.without !== undefined && without === null) {
    throw new TypeError(`--without: ${values.without} is none of ${PARTS.join(", ")}`);
  }
  return { walk: values.walk || !hasDisplay, persona: values.persona, port, without };
}
