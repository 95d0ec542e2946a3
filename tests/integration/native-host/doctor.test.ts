/** `tegata doctor`: what it finds when a part is taken away, and what it says to do. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DoctorStep } from "@tegata/protocol/host";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { VirtualCardOptions } from "../../../scripts/support/virtual-card.ts";
import {
  PINS,
  type ReadersWithCards,
  readersWithCards,
  verifies,
} from "../../support/native-host/reader-with-card.ts";
import { cardSeen, tegata } from "../../support/native-host/tegata-command.ts";

let home: string;
let chain: ReadersWithCards;
const env = () => ({ ...chain.env, HOME: home, XDG_CONFIG_HOME: join(home, ".config") });

async function withCard(options: VirtualCardOptions): Promise<void> {
  chain = await readersWithCards(options);
  if (options.removed !== true) await cardSeen(env());
}

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "tegata-doctor-"));
  register(join(home, "tegata"));
  writeFileSync(join(home, "tegata"), "");
  chmodSync(join(home, "tegata"), 0o755);
});
afterEach(async () => {
  await chain[Symbol.asyncDispose]();
  rmSync(home, { recursive: true });
});

/** As `tegata install` leaves it in Chromium's folder. */
function register(program: string): void {
  const folder = join(home, ".config/chromium/NativeMessagingHosts");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "org.tegata.host.json"), JSON.stringify({ path: program }));
}

type Report = {
  readonly browsers: readonly string[];
  readonly brokenBrowsers: readonly string[];
  readonly steps: readonly DoctorStep[];
  readonly signature: string | null;
};

async function report(...args: readonly string[]): Promise<Report & { readonly status: number }> {
  const { status, out } = await tegata(["doctor", "--json", ...args], { env: env() });
  return { ...(JSON.parse(out) as Report), status: status ?? -1 };
}
const readerOf = ({ steps }: Report) => steps.find(({ step }) => step === "reader")?.about;
const found = ({ steps }: Report) =>
  steps.flatMap(({ step, code }) => (code === null ? [] : [`${step}: ${code}`]));

describe("with a card", () => {
  test.each([
    ["resident", 0, []],
    ["expired", 1, ["dates: certificate/expired"]],
    ["expiring", 0, ["dates: certificate/soon"]],
    ["child", 0, ["certificates: certificate/one"]],
  ] as const)("%s: status %i, %j", async (persona, status, codes) => {
    await withCard({ persona });
    const doctor = await report();
    expect(found(doctor)).toEqual(codes);
    expect(doctor).toMatchObject({ status, browsers: ["Chromium"] });
    expect(await verifies(chain.card)).toBe(0);
  });

  test("--sign: one VERIFY, and the signature fits the certificate", async () => {
    await withCard({ persona: "resident" });
    const input = `${PINS.authentication}\n`;
    const { status, out } = await tegata(["doctor", "--sign", "--pin-stdin"], {
      env: env(),
      input,
    });
    expect(out).toContain("Test signature: ok");
    expect(status).toBe(0);
    expect(await verifies(chain.card)).toBe(1);
  });

  test("--sign with a wrong password: a try, its sentence, and no second one", async () => {
    await withCard({ persona: "resident" });
    const args = ["doctor", "--sign", "--pin-stdin"];
    const { status, err } = await tegata(args, { env: env(), input: "9999\n" });
    expect([status, err]).toEqual([4, expect.stringContaining("2 tries")]);
    expect(await verifies(chain.card)).toBe(1);
  });

  test("a registration whose program is gone is named, with what to run", async () => {
    await withCard({ persona: "resident" });
    register(join(home, "no-longer-there"));
    expect(await report()).toMatchObject({ status: 1, browsers: [], brokenBrowsers: ["Chromium"] });
    const { out } = await tegata(["doctor"], { env: env() });
    expect(out).toMatch(/^Browsers: .*Chromium: .*tegata install/);
  });
});

describe("with a part taken away", () => {
  test("the card, then the service: each is the first failure, with its remedy", async () => {
    await withCard({ persona: "resident", removed: true });
    const without = await report();
    expect(found(without)).toEqual(["card: card/none"]);
    expect(without.steps.map(({ outcome }) => outcome).slice(0, 5)).toEqual([
      ...["ok", "ok", "failed", "waiting", "waiting"],
    ]);
    // The virtual reader has two slots; which of them the card belongs in nobody knows yet.
    expect(readerOf(without)).toBe("Virtual PCD 0 00 00, Virtual PCD 0 00 01");

    await chain.pcscd.halt();
    const { status, out } = await tegata(["doctor"], { env: env() });
    expect([status, out]).toEqual([1, expect.stringContaining("systemctl enable --now pcscd")]);
  });

  test("a reader that is named and not there", async () => {
    await withCard({ persona: "resident" });
    const doctor = await report("--reader", "Office 00 00");
    expect([found(doctor), readerOf(doctor)]).toEqual([["reader: reader/away"], "Office 00 00"]);
  });

  test("the reader whose card does not have the application is named on its line", async () => {
    await withCard({ persona: "resident", faults: ["sw=6A82@hex:00A404!"], removed: true });
    await chain.card.insert();
    await expect
      .poll(async () => found(await report()), { timeout: 10_000 })
      .toEqual(["application: card/unknown"]);
    const { out } = await tegata(["doctor"], { env: env() });
    expect(out).toMatch(/^Card reader: ok \(Virtual PCD 0 00 00\)$/m);
    expect(out).toMatch(/^JPKI application: FAILED/m);
  });
});
