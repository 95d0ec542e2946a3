import { type PasswordName, TegataError } from "@tegata/protocol/errors";
import type { CommandApdu } from "../iso7816/apdu.ts";
import {
  bySfi,
  CURRENT_EF,
  changeReferenceData,
  queryTries,
  selectFile,
  verify,
} from "../iso7816/commands.ts";
import { statusError } from "../iso7816/exchange.ts";
import { meaningOf, SW, triesLeftOf } from "../iso7816/status-word.ts";
import type { PasswordForm, Pin } from "./pin.ts";
import type { FileReference, SelectedApplication } from "./selected-application.ts";

/** A row of an application's password table. */
export type Password = {
  readonly file: FileReference;
  readonly form: PasswordForm;
  /** Tries after a correct entry. */
  readonly tries: number;
};

/** Null: the card refused the form of reference, which says nothing about the password. */
async function query(
  application: SelectedApplication,
  reference: number,
  { tries }: Password,
): Promise<{ readonly sw: number; readonly triesLeft: number | null }> {
  const { sw } = await application.exchange(queryTries(reference));
  // 9000: verified already, and a correct entry sets the count back to its maximum.
  return { sw, triesLeft: sw === SW.OK ? tries : triesLeftOf(sw) };
}

/** Whether the short form is worth asking: neither it nor its like for reading was refused. */
const mayTakeSfi = ({ traits }: SelectedApplication): boolean =>
  traits.knows("sfi") ?? traits.knows("sfi-read") ?? true;

/**
 * Tries left; spends none. 0: blocked. Null: the card has no such password.
 *
 * This harmless command alone decides how VERIFY will name the password: by short EF identifier
 * when the card takes that here, else by SELECT EF.
 */
export async function triesLeft(
  application: SelectedApplication,
  password: Password,
): Promise<number | null> {
  const { ef, sfi } = password.file;
  if (sfi !== undefined && mayTakeSfi(application)) {
    const asked = await query(application, bySfi(sfi), password);
    if (asked.triesLeft !== null) {
      application.traits.learn("sfi", true);
      return asked.triesLeft;
    }
  }
  const select = selectFile(ef);
  const { sw: selected } = await application.exchange(select);
  if (selected === SW.FILE_NOT_FOUND) return null;
  if (selected !== SW.OK) throw statusError(select, selected);
  const asked = await query(application, CURRENT_EF, password);
  if (asked.triesLeft === null) throw statusError(queryTries(CURRENT_EF), asked.sw);
  application.traits.learn("sfi", false);
  return asked.triesLeft;
}

/** What a password command's status word says. The one place that turns it into an error. */
function refusal(command: CommandApdu, sw: number, purpose: PasswordName): TegataError {
  if (meaningOf(sw) === "password-blocked") {
    return new TegataError("pin/blocked", `${command.name}: blocked`, { purpose });
  }
  const left = triesLeftOf(sw);
  return left === null
    ? statusError(command, sw)
    : new TegataError("pin/incorrect", `${command.name}: wrong`, { triesLeft: left });
}

export type Entry = { readonly name: PasswordName; readonly password: Password; readonly pin: Pin };

function requireForm({ name, password, pin }: Entry): void {
  if (pin.fits(password.form)) return;
  throw new TegataError("pin/form", "the password cannot be one of this kind", { purpose: name });
}

/** Sends a password, once and whatever the card answers. */
async function sendPassword(
  application: SelectedApplication,
  { name, pin }: Entry,
  command: (bytes: Uint8Array) => CommandApdu,
): Promise<void> {
  await pin.spend(async (bytes) => {
    const built = command(bytes);
    const { sw } = await application.exchange(built);
    if (sw !== SW.OK) throw refusal(built, sw, name);
  });
}

/** How VERIFY names the password in this conversation; selects its EF where that is the way. */
async function reference(application: SelectedApplication, password: Password): Promise<number> {
  const { ef, sfi } = password.file;
  if (application.traits.knows("sfi") === undefined) await triesLeft(application, password);
  if (sfi !== undefined && application.traits.knows("sfi")) return bySfi(sfi);
  await application.send(selectFile(ef));
  return CURRENT_EF;
}

/**
 * VERIFY, once. Throws `pin/form` before anything is sent, `pin/incorrect` with the tries left,
 * `pin/blocked`, or `card/status`: an unexpected answer is never a reason to send it again.
 */
export async function verifyPassword(
  application: SelectedApplication,
  entry: Entry,
): Promise<void> {
  requireForm(entry);
  const named = await reference(application, entry.password);
  await sendPassword(application, entry, (bytes) => verify(named, bytes));
}

/**
 * CHANGE REFERENCE DATA, once, after a VERIFY of the present password. Always `00 24 01 80` on the
 * selected EF: the only form in public code, and untested on plastic. Errors as for VERIFY.
 */
export async function changePassword(
  application: SelectedApplication,
  entry: Entry,
): Promise<void> {
  requireForm(entry);
  await application.send(selectFile(entry.password.file.ef));
  await sendPassword(application, entry, (bytes) => changeReferenceData(CURRENT_EF, bytes));
}
