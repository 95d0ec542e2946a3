import { TegataError } from "@tegata/protocol/errors";
import type { Purpose } from "@tegata/protocol/purpose";
import { MY_NUMBER_CARD, type Pin } from "@tegata/smartcard/jpki";

/** Throws `pin/form` for a password that cannot be one of this purpose. Touches no card. */
export function requirePinForm(purpose: Purpose, pin: Pin): void {
  if (pin.fits(MY_NUMBER_CARD.keys[purpose].password.form)) return;
  throw new TegataError("pin/form", "the password cannot be one of this kind", { purpose });
}
