import { X509Certificate } from "node:crypto";
import { fromBase64 } from "@tegata/protocol/bytes";
import { toWireError } from "@tegata/protocol/errors";
import {
  type CardContents,
  DOCTOR_STEPS,
  type DoctorStep,
  type DoctorStepName,
  type DoctorTries,
} from "@tegata/protocol/host";
import { PURPOSES } from "@tegata/protocol/purpose";
import { cardInfoTries } from "../cards/card-info-tries.ts";
import { readChosenCard } from "../cards/read-card.ts";
import { ChosenCard } from "../cards/with-card.ts";
import type { CardReaders } from "../readers/card-readers.ts";
import { isUnsupportedReader } from "./unsupported-readers.ts";

export type DoctorOptions = {
  readonly readers: CardReaders;
  /** By name; without it the first reader with a My Number Card. */
  readonly reader: string | undefined;
  readonly environment: DoctorStep;
  readonly now: Date;
};

/** Certificates can be renewed from three months before they expire. */
const SOON_MS = 90 * 24 * 60 * 60 * 1000;

/** As the protocol bounds `about`. */
const MAX_ABOUT = 128;

/** Which step an error of reading the card belongs to. Others: the application's. */
const STEP_OF_ERROR: Readonly<Record<string, DoctorStepName>> = {
  "pcsc/unavailable": "service",
  "reader/none": "reader",
  "reader/away": "reader",
  "reader/in-use": "reader",
  "card/none": "card",
  "card/removed": "card",
  "card/mute": "card",
};

export type DoctorFindings = {
  readonly steps: DoctorStep[];
  readonly tries: DoctorTries | null;
};

/** Looks at each part in turn, without a password. Never throws: a failure is a step's finding. */
export async function runDoctor(options: DoctorOptions): Promise<DoctorFindings> {
  const { readers, reader, environment, now } = options;
  await using card = new ChosenCard({ readers, reader });
  try {
    const contents = await readChosenCard(card);
    const tries = { ...triesOf(contents), "card-info": await cardInfoTries(card) };
    const steps = [
      ok("service"),
      readerStep([contents.reader]),
      ok("card"),
      ok("application"),
      certificatesStep(contents),
      passwordsStep(tries),
      datesStep(contents, now),
      environment,
    ];
    return { steps, tries };
  } catch (error) {
    const { code } = toWireError(error);
    const names = card.lookedAt.length > 0 ? card.lookedAt : namesOf(reader);
    const steps = [...upTo(STEP_OF_ERROR[code] ?? "application", code, names), environment];
    return { steps, tries: null };
  }
}

const finding = (
  step: DoctorStepName,
  outcome: DoctorStep["outcome"],
  code: string | null,
  about: string | null = null,
): DoctorStep => ({ step, outcome, code, about });

const ok = (step: DoctorStepName): DoctorStep => finding(step, "ok", null);

const namesOf = (reader: string | undefined): readonly string[] =>
  reader === undefined ? [] : [reader];

/** The steps before the one that failed work, and those after it were not reached. */
function upTo(failed: DoctorStepName, code: string, readers: readonly string[]): DoctorStep[] {
  const at = DOCTOR_STEPS.indexOf(failed);
  return DOCTOR_STEPS.filter((step) => step !== "environment").map((step, index) => {
    const about = step === "reader" && index <= at ? listed(readers) : null;
    if (index === at) return finding(step, "failed", code, about);
    if (index > at) return finding(step, "waiting", null);
    return step === "reader" ? readerStep(readers) : ok(step);
  });
}

/** A reader that is known not to read these cards is named as such, whatever fails after it. */
const readerStep = (names: readonly string[]): DoctorStep =>
  names.length > 0 && names.every(isUnsupportedReader)
    ? finding("reader", "notice", "reader/unsupported", listed(names))
    : finding("reader", "ok", null, listed(names));

/** As many whole names as fit; a single one always does. Null for none. */
function listed(names: readonly string[]): string | null {
  let list = "";
  for (const name of names) {
    const longer = list === "" ? name : `${list}, ${name}`;
    if (longer.length > MAX_ABOUT) break;
    list = longer;
  }
  return list === "" ? null : list;
}

function certificatesStep({ certificates }: CardContents): DoctorStep {
  const { authentication, signature } = certificates;
  if (!authentication && !signature) return finding("certificates", "failed", "certificate/none");
  return signature ? ok("certificates") : finding("certificates", "notice", "certificate/one");
}

/** A password without its certificate opens nothing: its tries are nobody's concern. */
const triesOf = ({ certificates, triesLeft }: CardContents): Omit<DoctorTries, "card-info"> => ({
  authentication: certificates.authentication ? triesLeft.authentication : null,
  signature: certificates.signature ? triesLeft.signature : null,
});

/** Every blocked password counts. No site asks for that of 券面入力補助: blocked, it is a notice. */
function passwordsStep(tries: DoctorTries): DoctorStep {
  if (PURPOSES.every((purpose) => tries[purpose] === null)) {
    return finding("passwords", "waiting", null);
  }
  if (PURPOSES.some((purpose) => tries[purpose] === 0)) {
    return finding("passwords", "failed", "pin/blocked");
  }
  return tries["card-info"] === 0 ? finding("passwords", "notice", "pin/blocked") : ok("passwords");
}

/** Dates say a birthday: only what follows from them leaves this function. */
function datesStep({ files }: CardContents, now: Date): DoctorStep {
  const { certificate } = files.authentication;
  if (certificate === null) return finding("dates", "waiting", null);
  let notAfter: number;
  try {
    notAfter = Date.parse(new X509Certificate(fromBase64(certificate)).validTo);
  } catch {
    return finding("dates", "failed", "certificate/unreadable");
  }
  const left = notAfter - now.getTime();
  if (left < 0) return finding("dates", "failed", "certificate/expired");
  return left < SOON_MS ? finding("dates", "notice", "certificate/soon") : ok("dates");
}
