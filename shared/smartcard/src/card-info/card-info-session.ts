import { TegataError } from "@tegata/protocol/errors";
import type { CardTraits } from "../application/card-traits.ts";
import { triesLeft, verifyPassword } from "../application/password.ts";
import type { Pin } from "../application/pin.ts";
import { readDerFile } from "../application/read-file.ts";
import { type Leaving, SelectedApplication } from "../application/selected-application.ts";
import type { CardChannel } from "../iso7816/card-channel.ts";
import { type Attributes, parseAttributes } from "./attributes.ts";
import {
  ATTRIBUTES_FILE,
  CARD_INFO_AID,
  CARD_INFO_PASSWORDS,
  type CardInfoPassword,
} from "./profile.ts";

/** Name and address seldom need more: one short command, and no extended one is tried in vain. */
const ATTRIBUTES_FIRST_READ = 256;

/**
 * 券面入力補助, selected, on one card: name, address, birth date, sex. The My Number itself, in another
 * file of this application, cannot be read: nothing here can name that file.
 */
export class CardInfoSession {
  readonly #application: SelectedApplication;

  private constructor(application: SelectedApplication) {
    this.#application = application;
  }

  /** SELECT by AID. Throws `card/unknown`. */
  static async open(
    channel: CardChannel,
    { traits }: { readonly traits: CardTraits },
  ): Promise<CardInfoSession> {
    return new CardInfoSession(await SelectedApplication.select(channel, CARD_INFO_AID, traits));
  }

  /** Tries left, 0 when blocked, the maximum when verified already. Spends none. */
  async triesLeft(password: CardInfoPassword): Promise<number> {
    const left = await triesLeft(this.#application, CARD_INFO_PASSWORDS[password]);
    if (left === null) throw new TegataError("card/unknown", `no ${password} on this card`, {});
    return left;
  }

  /** Presents the PIN or 照合番号B, once. Errors as of JpkiSession.verify. */
  async verify(name: CardInfoPassword, pin: Pin): Promise<void> {
    const password = CARD_INFO_PASSWORDS[name];
    await verifyPassword(this.#application, { name, password, pin });
  }

  /** Needs {@link verify} first: `card/status` 6982 otherwise. Throws `card/malformed`. */
  async readAttributes(): Promise<Attributes> {
    const bytes = await readDerFile(this.#application, {
      file: ATTRIBUTES_FILE,
      what: "attributes",
      firstRead: ATTRIBUTES_FIRST_READ,
    });
    if (bytes === null) throw new TegataError("card/unknown", "no attributes on this card", {});
    return parseAttributes(bytes);
  }

  /** As JpkiSession.leave. */
  leave(): Promise<Leaving> {
    return this.#application.leave();
  }
}
