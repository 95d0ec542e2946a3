import { fromHex } from "@tegata/protocol/bytes";
import { TegataError } from "@tegata/protocol/errors";
import type { CommandApdu, ResponseApdu } from "../iso7816/apdu.ts";
import type { CardChannel } from "../iso7816/card-channel.ts";
import { selectApplication } from "../iso7816/commands.ts";
import { exchange, send, statusError } from "../iso7816/exchange.ts";
import { fetchMoreData } from "../iso7816/get-response.ts";
import { retryWithLe } from "../iso7816/retry-with-le.ts";
import { SW } from "../iso7816/status-word.ts";
import type { CardTraits } from "./card-traits.ts";

/** GlobalPlatform's card manager: selecting it drops what was verified in another application. */
const ISSUER_SECURITY_DOMAIN = fromHex("A0000001510000");

/** An EF of an application: by identifier, and by short identifier where it has one. */
export type FileReference = { readonly ef: number; readonly sfi?: number };

/** How the caller ends the connection: the card reset, or left as it is. */
export type Leaving = "reset" | "leave";

/** An application that is selected on a card, and whether a password was sent to it. */
export class SelectedApplication {
  readonly traits: CardTraits;
  readonly #channel: CardChannel;
  readonly #select: CommandApdu;
  #passwordSent = false;
  #leaving: Promise<Leaving> | undefined;

  private constructor(channel: CardChannel, aid: Uint8Array, traits: CardTraits) {
    // T=0 answers in two steps; both wrappers keep to commands that may be sent twice.
    this.#channel = fetchMoreData(retryWithLe(channel));
    this.#select = selectApplication(aid);
    this.traits = traits;
  }

  /** Throws `card/unknown` when the card does not have the application. */
  static async select(
    channel: CardChannel,
    aid: Uint8Array,
    traits: CardTraits,
  ): Promise<SelectedApplication> {
    const application = new SelectedApplication(channel, aid, traits);
    const { sw } = await application.exchange(application.#select);
    if (sw !== SW.OK) {
      const cause = statusError(application.#select, sw);
      throw new TegataError("card/unknown", "the application is absent", {}, { cause });
    }
    return application;
  }

  /** Whether a VERIFY or CHANGE went to the card, with whatever outcome. */
  get passwordSent(): boolean {
    return this.#passwordSent;
  }

  /** SELECTs the same application once more. False: it is not there any more. */
  async selectAgain(): Promise<boolean> {
    const { sw } = await this.exchange(this.#select);
    return sw === SW.OK;
  }

  /** Sends a command once. */
  async exchange(command: CommandApdu): Promise<ResponseApdu> {
    this.#notLeft();
    if (command.sensitive) this.#passwordSent = true;
    return exchange(this.#channel, command);
  }

  /** Sends a command that must succeed. Throws `card/status`. */
  async send(command: CommandApdu): Promise<Uint8Array> {
    this.#notLeft();
    if (command.sensitive) this.#passwordSent = true;
    return send(this.#channel, command);
  }

  /**
   * Ends the work. Once a password was sent, also a wrong one, another application is selected
   * and the card must be `reset`; otherwise nothing is sent and the card is left as it was.
   * Never rejects: a card that does not answer any more is reset all the same.
   */
  leave(): Promise<Leaving> {
    this.#leaving ??= this.#leave();
    return this.#leaving;
  }

  async #leave(): Promise<Leaving> {
    if (!this.#passwordSent) return "leave";
    try {
      await exchange(this.#channel, selectApplication(ISSUER_SECURITY_DOMAIN));
    } catch {
      // The reset that follows drops what was verified, or the card is gone and lost it.
      return "reset";
    }
    return "reset";
  }

  #notLeft(): void {
    if (this.#leaving) throw new Error("the application was left");
  }
}
