import { fromHex } from "@tegata/protocol/bytes";
import type { Password } from "../application/password.ts";
import type { FileReference } from "../application/selected-application.ts";

/** AID of 券面入力補助, the application that helps to fill in forms. */
export const CARD_INFO_AID = fromHex("D3921000310001010408");

/** The four attributes: name, address, birth date, sex. No other file of this application is read. */
export const ATTRIBUTES_FILE: FileReference = { ef: 0x0002, sfi: 0x02 };

/**
 * What opens the attributes: the 券面事項入力補助用 PIN, or 照合番号B, which is printed on the card (birth
 * date in the era's years YYMMDD, expiry year YYYY, security code of 4 digits).
 */
export const CARD_INFO_PASSWORDS = {
  "card-info": {
    file: { ef: 0x0011, sfi: 0x11 },
    form: { minLength: 4, maxLength: 4, alphabet: "digits" },
    tries: 3,
  },
  "code-b": {
    file: { ef: 0x0015, sfi: 0x15 },
    form: { minLength: 14, maxLength: 14, alphabet: "digits" },
    tries: 10,
  },
} as const satisfies Record<string, Password>;

export type CardInfoPassword = keyof typeof CARD_INFO_PASSWORDS;
