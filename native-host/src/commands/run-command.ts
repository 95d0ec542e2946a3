import { parseArgs } from "node:util";
import { TegataError, toWireError } from "@tegata/protocol/errors";
import type { CardReaders } from "../readers/card-readers.ts";
import { tracedReaders } from "../readers/traced-readers.ts";
import { errorText } from "../texts/texts.ts";
import { textsFor } from "../texts/texts-for.ts";
import { type Command, type CommandContext, isSet, textOf, UsageError } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { STATUS, statusOfError } from "./exit-status.ts";

export type RunCommandOptions = {
  readonly args: readonly string[];
  readonly program: string;
  readonly version: string;
  readonly readers: CardReaders;
  readonly exit: (status: number, how: { readonly atOnce: boolean }) => Promise<void>;
};

/** Understood by every command. */
const COMMON = {
  reader: { type: "string" },
  lang: { type: "string" },
  json: { type: "boolean" },
  trace: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

const note = (line: string): void => {
  process.stderr.write(`${line}\n`);
};
const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** The `tegata` command: parses, runs, says what went wrong, and ends with a status of its own. */
export async function runCommand(options: RunCommandOptions): Promise<void> {
  const status = await statusOf(options);
  await flushed();
  await options.exit(status, { atOnce: options.readers.isWaiting });
}

async function statusOf({ args, program, version, readers }: RunCommandOptions): Promise<number> {
  const [name = "--help"] = args;
  if (name === "--version") {
    print(version);
    return STATUS.done;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) return help(args);
  let context: CommandContext;
  try {
    context = contextOf(command, { args: args.slice(1), program, version, readers });
  } catch (error) {
    return usage(name, command, error);
  }
  if (isSet(context.values, "help")) {
    print(`tegata ${name} ${command.synopsis}`);
    return STATUS.done;
  }
  try {
    return await command.run(context);
  } catch (error) {
    return error instanceof UsageError ? usage(name, command, error) : failed(context, error);
  }
}

function contextOf(
  command: Command,
  { args, program, version, readers }: Omit<RunCommandOptions, "exit">,
): CommandContext {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...COMMON, ...command.options },
    allowPositionals: true,
  });
  const { env } = process;
  const given = values as CommandContext["values"];
  const tracing = isSet(given, "trace");
  const texts = textsFor(textOf(given, "lang"), env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]);
  return {
    positionals,
    values: given,
    readers: tracing ? tracedReaders(readers, { isOn: true, newWriter: () => note }) : readers,
    program,
    version,
    texts,
    print,
    note,
  };
}

function failed({ values, texts }: CommandContext, error: unknown): number {
  const wire = toWireError(error);
  if (isSet(values, "json")) note(JSON.stringify({ error: wire }));
  else note(errorText(texts, wire.code, wire.details));
  // A fault of ours: its place in the code, never its message, which may hold what a person typed.
  if (!(error instanceof TegataError) && isSet(values, "trace")) note(placeOf(error));
  return statusOfError(wire.code);
}

const placeOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? "").split("\n").slice(1).join("\n") : "";

function usage(name: string, command: Command, error: unknown): number {
  if (error instanceof Error) note(error.message);
  note(`tegata ${name} ${command.synopsis}`);
  return STATUS.usage;
}

function help(args: readonly string[]): number {
  const { LC_ALL, LANG } = process.env;
  const lines = Object.entries(COMMANDS).map(
    ([name, { synopsis }]) => `  tegata ${name} ${synopsis}`,
  );
  const common = "  --reader NAME  --lang TAG  --json  --trace";
  const text = [textsFor(LC_ALL, LANG).usage, ...lines, "", common].join("\n");
  const isAsked = args.length === 0 || ["--help", "-h", "help"].includes(args[0] ?? "");
  if (isAsked) print(text);
  else note(text);
  return args.length > 0 && isAsked ? STATUS.done : STATUS.usage;
}

/** Pipes are written asynchronously: a status must not overtake the text. */
async function flushed(): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    await new Promise((done) => stream.write("", done));
  }
}
