/** What the self-check says of readers when a later part fails. */
import type { DoctorStep } from "@tegata/protocol/host";
import { DoctorStep as DoctorStepSchema } from "@tegata/protocol/host";
import { expect, test } from "vitest";
import { runDoctor } from "../../../native-host/src/doctor/doctor.ts";
import { oneReader } from "../../support/native-host/one-reader.ts";

const environment: DoctorStep = { step: "environment", outcome: "ok", code: null, about: null };

/** Readers of these names, none with a card. */
async function readerStep(...names: readonly string[]): Promise<DoctorStep | undefined> {
  const readers = {
    ...oneReader({ transmit: () => Promise.reject(new Error("no card to ask")) }),
    list: async () => names.map((name) => ({ name, card: "absent" as const, change: 1 })),
  };
  const { steps } = await runDoctor({ readers, reader: undefined, environment, now: new Date() });
  for (const step of steps) DoctorStepSchema.parse(step);
  return steps.find(({ step }) => step === "reader");
}

test("a reader that cannot read these cards is named as such, although the card step fails", async () => {
  const about = "SONY FeliCa RC-S320 0";
  expect(await readerStep(about)).toMatchObject({
    ...{ outcome: "notice", code: "reader/unsupported", about },
  });
  expect(await readerStep(about, "ACS ACR39U 1")).toMatchObject({ outcome: "ok", code: null });
});

test("without a reader its own step fails, and names none", async () => {
  expect(await readerStep()).toMatchObject({ outcome: "failed", code: "reader/none", about: null });
});

test("more names than fit are left out whole", async () => {
  const long = (digit: string): string => digit.repeat(60);
  const about = `${long("1")}, ${long("2")}`;
  expect(await readerStep(long("1"), long("2"), long("3"))).toMatchObject({ about });
});
