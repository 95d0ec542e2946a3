import { controlCommand } from "./cli/control-command.ts";
import { UsageError } from "./cli/defaults.ts";
import { personasCommand } from "./cli/personas-command.ts";
import { serveCommand } from "./cli/serve-command.ts";

const USAGE = `tegata-card: a My Number Card in software

  tegata-card serve [--vpcd HOST:PORT | --listen PORT] [--persona NAME] [--removed]
                    [--contactless] [--state FILE] [--control PORT] [--ui]
                    [--latency none|slow20|cl106|cl424] [--fault SPEC]... [--log FILE]
  tegata-card personas [--json]
  tegata-card control insert [NAME] | remove | status | reset | log | fault SPEC|clear |
                      tries authentication|signature|card-info LEFT   [--control PORT]

--personas FOLDER (serve, personas): where the synthetic people and the test PKI are.
A fault is ACTION[=VALUE]@COMMAND[#N][!], such as remove@sign or sw=6F00@verify.
`;

const COMMANDS = { serve: serveCommand, personas: personasCommand, control: controlCommand };

const STATUS = { done: 0, failed: 1, usage: 2 } as const;

async function run([name = "", ...args]: readonly string[]): Promise<number> {
  const write = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  if (name === "--help" || name === "help") {
    write(USAGE);
    return STATUS.done;
  }
  try {
    if (!Object.hasOwn(COMMANDS, name)) throw new UsageError(USAGE);
    await COMMANDS[name as keyof typeof COMMANDS](args, write);
    return STATUS.done;
  } catch (error) {
    process.stderr.write(`tegata-card: ${(error as Error).message}\n`);
    return error instanceof UsageError ? STATUS.usage : STATUS.failed;
  }
}

process.exitCode = await run(process.argv.slice(2));
