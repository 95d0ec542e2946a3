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

describe("the passwords", () => {
  const said = async (lang: string): Promise<Record<string, string>> => {
    const { status, out } = await tegata(["doctor"], { env: { ...env(), LANG: lang } });
    const lines = out.split("\n").filter((line) => line.startsWith("  "));
    const named = lines.map((line) => line.trim().split(": ") as [string, string]);
    return { ...Object.fromEntries(named), status: String(status) };
  };
  const JA = {
    signature: "署名用パスワード",
    authentication: "利用者証明用パスワード",
    info: "券面事項入力補助用パスワード",
  };
  const EN = {
    signature: `Signature password (${JA.signature})`,
    authentication: `User authentication password (${JA.authentication})`,
    info: `Card information password (${JA.info})`,
  };

  test("each with its tries; asking spends none", async () => {
    await withCard({ persona: "resident" });
    await chain.card.setTries("authentication", 1);
    await chain.card.setTries("signature", 4);
    const ja = await said("ja_JP.UTF-8");
    expect(ja).toMatchObject({ status: "0", [JA.signature]: "残り4回", [JA.info]: "残り3回" });
    expect(ja[JA.authentication]).toMatch(/^残り1回。次に間違えるとロックされます。.*入力しないで/);
    const en = await said("en_US.UTF-8");
    expect(en[EN.signature]).toBe("4 tries left");
    expect(en[EN.authentication]).toMatch(/^1 try left\. If it is wrong once more/);
    const { tries } = await chain.card.status();
    expect(tries).toMatchObject({
      ...{ authentication: { left: 1 }, signature: { left: 4 }, "card-info": { left: 3 } },
    });
    expect(await verifies(chain.card)).toBe(0);
  });

  test.each([
    ["signature", "authentication"],
    ["authentication", "signature"],
  ] as const)("%s blocked: named, with the office and the kiosk that asks for the other", async (blocked, other) => {
    await withCard({ persona: "resident" });
    await chain.card.setTries(blocked, 0);
    const ja = await said("ja_JP.UTF-8");
    expect(ja["status"]).toBe("1");
    expect(ja[JA[blocked]]).toMatch(
      new RegExp(`^ロックされています。.*市区町村の窓口.*${JA[other]}がわかる場合.*キオスク端末`),
    );
    expect(ja[JA[other]]).toMatch(/^残り\d回$/);
    const en = await said("en_US.UTF-8");
    expect(en[EN[blocked]]).toMatch(/^BLOCKED\. Your city office .* kiosk/);
    expect(en[EN[other]]).toMatch(/^\d tries left$/);
  });

  test("both blocked, and the third: each is named, and no kiosk is promised", async () => {
    await withCard({ persona: "resident" });
    for (const name of ["signature", "authentication", "card-info"] as const) {
      await chain.card.setTries(name, 0);
    }
    const { status, ...ja } = await said("ja_JP.UTF-8");
    expect(status).toBe("1");
    expect(Object.keys(ja).sort()).toEqual(Object.values(JA).sort());
    for (const line of Object.values(ja)) {
      expect(line).toMatch(/^ロックされています。.*市区町村の窓口/);
      expect(line).not.toContain("わかる場合");
    }
    expect(ja[JA.signature]).toContain(
      "キオスク端末ではもう一方のパスワードが要るため、再設定できません",
    );
    expect(found(await report())).toEqual(["passwords: pin/blocked"]);
  });

  test("only that of 券面入力補助 blocked: said, and everything else works", async () => {
    await withCard({ persona: "resident" });
    await chain.card.setTries("card-info", 0);
    const ja = await said("ja_JP.UTF-8");
    expect([ja["status"], ja[JA.info]]).toEqual([
      "0",
      expect.stringMatching(/^ロックされています。/),
    ]);
  });

  test("a card without a signature certificate has no such password to name", async () => {
    await withCard({ persona: "child" });
    expect(Object.keys(await said("ja_JP.UTF-8"))).toEqual([
      ...[JA.authentication, JA.info, "status"],
    ]);
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
