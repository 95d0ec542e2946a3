/**
 * Logins per second by 1, 2 and 4 processes, and where the processor time goes: the machine that
 * measures also runs the database and the people, so that the rate alone says little about how
 * the portal would scale.
 */
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { cpus } from "node:os";
import { openPostgres } from "../../../portal/server/src/data/postgres-database.ts";
import type { Postgres } from "../../support/postgres.ts";
import type { Figure } from "../benchmark.ts";
import { type Holder, logIn } from "./log-in.ts";
import { type PortalProcess, PUBLIC_URL, startPortalProcess } from "./portal-process.ts";
import { processTime } from "./process-time.ts";
import { registeredHolder } from "./registered-holder.ts";

const PROCESSES = [1, 2, 4] as const;
const LOGINS = 240;
/** Per process, not counted: until then the portal's code is being compiled. */
const FIRST_LOGINS = 150;
/** A login may take so much more of a portal's time with others beside it on one machine. */
const TIME_RATIO_MAX = 1.25;
const AT_ONCE = 8;

/** Per login: how long, and the processor time of the portal, the database and the people. */
type Rate = {
  readonly processes: number;
  readonly elapsed: number;
  readonly portal: number;
  readonly database: number;
  readonly people: number;
};

export async function loginRates(postgres: Postgres): Promise<readonly Figure[]> {
  const rates: Rate[] = [];
  for (const processes of PROCESSES) rates.push(await measure(postgres, processes));
  const alone = rates[0]?.portal ?? Number.NaN;
  return rates.flatMap(({ processes, elapsed, ...time }): readonly Figure[] => {
    const by = `login by token, ${processes} portal process(es)`;
    const used = time.portal + time.database + time.people;
    return [
      { what: `${by}, ${cpus().length} cores in all`, ours: 1000 / elapsed, unit: "per second" },
      { what: `${by}: cores in use`, ours: used / elapsed, unit: "cores" },
      {
        what: `${by}: processor time of the portal`,
        ours: time.portal,
        unit: "ms",
        peer: { name: "with 1 process", value: alone },
        aim: { of: "ratio", atMost: TIME_RATIO_MAX },
      },
      { what: `${by}: processor time of PostgreSQL`, ours: time.database, unit: "ms" },
      { what: `${by}: processor time of the people`, ours: time.people, unit: "ms" },
    ];
  });
}

async function measure(postgres: Postgres, processes: number): Promise<Rate> {
  const portals: PortalProcess[] = [];
  const database = openPostgres(postgres.url);
  try {
    for (let index = 0; index < processes; index += 1) {
      portals.push(await startPortalProcess(postgres.url, await freePort()));
    }
    const holder = await registeredHolder(database);
    await logInOften(portals, holder, FIRST_LOGINS * processes);
    const times = (): readonly number[] => [
      performance.now(),
      portals.reduce((sum, { pid }) => sum + processTime(pid), 0),
      processTime(postgres.pid),
      ownTime(),
    ];
    const before = times();
    await logInOften(portals, holder, LOGINS);
    const [elapsed = 0, portal = 0, used = 0, people = 0] = times().map(
      (time, index) => (time - (before[index] ?? 0)) / LOGINS,
    );
    return { processes, elapsed, portal, database: used, people };
  } finally {
    await database.close();
    for (const portal of portals) await portal[Symbol.asyncDispose]();
  }
}

function ownTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** In turn to each portal, some at once, as people come. */
async function logInOften(
  portals: readonly PortalProcess[],
  holder: Holder,
  logins: number,
): Promise<void> {
  let next = 0;
  const person = async (): Promise<void> => {
    for (let own = next++; own < logins; own = next++) {
      await logIn(portals[own % portals.length]?.url ?? "", PUBLIC_URL, holder);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, person));
}
