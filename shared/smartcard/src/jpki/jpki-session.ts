import { TegataError } from "@tegata/protocol/errors";
import type { DigestAlgorithm } from "@tegata/protocol/host";
import type { Purpose } from "@tegata/protocol/purpose";
import type { CardTraits } from "../application/card-traits.ts";
import { changePassword, triesLeft, verifyPassword } from "../application/password.ts";
import type { Pin } from "../application/pin.ts";
import { readDerFile, readRecord } from "../application/read-file.ts";
import {
  type FileReference,
  type Leaving,
  SelectedApplication,
} from "../application/selected-application.ts";
import type { CardChannel } from "../iso7816/card-channel.ts";
import { AVAILABILITY_LENGTH, type Availability, parseAvailability } from "./availability.ts";
import { type CardProfile, profileOf } from "./profile.ts";
import { signDigest } from "./sign.ts";
import { parseTokenInfo, TOKEN_INFO_LENGTH, type TokenInfo } from "./token-info.ts";

/** Longer than certificates are today (1.6 KB): one command reads one where it fits. */
const CERTIFICATE_FIRST_READ = 2048;

export type SessionOptions = {
  /** One per conversation: what the card refused once is not asked again. */
  readonly traits: CardTraits;
  /** Default: by the card's label once {@link JpkiSession.token} has read it, else today's card. */
  readonly profile?: CardProfile | undefined;
};

/**
 * The JPKI application, selected, on one card. Methods are the card's procedures; await each
 * before the next. All throw `card/removed` and `card/mute` as the channel does, `card/status` for
 * an answer that the procedure has no meaning for, `card/malformed` for data that is not as it must be.
 */
export class JpkiSession {
  readonly #application: SelectedApplication;
  readonly #given: CardProfile | undefined;

  private constructor(application: SelectedApplication, profile: CardProfile | undefined) {
    this.#application = application;
    this.#given = profile;
  }

  get #profile(): CardProfile {
    return this.#given ?? profileOf(this.#application.traits.tokenLabel);
  }

  /** SELECT by AID; an ATR is never looked at. Throws `card/unknown`. One command. */
  static async open(
    channel: CardChannel,
    { traits, profile }: SessionOptions,
  ): Promise<JpkiSession> {
    const { aid } = profile ?? profileOf(traits.tokenLabel);
    const application = await SelectedApplication.select(channel, aid, traits);
    return new JpkiSession(application, profile);
  }

  /** What carries the keys, and with it the card's profile. Null: no such file. One command. */
  async token(): Promise<TokenInfo | null> {
    const file = this.#profile.tokenInfo;
    const bytes = await readRecord(this.#application, file, TOKEN_INFO_LENGTH);
    const info = bytes && parseTokenInfo(bytes);
    this.#application.traits.tokenLabel = info?.label;
    return info;
  }

  /**
   * Which certificates were issued. A card without this file does not say: both are reported, and
   * reading tells. One command.
   */
  async availability(): Promise<Availability> {
    const file = this.#profile.availability;
    const bytes = await readRecord(this.#application, file, AVAILABILITY_LENGTH);
    return bytes ? parseAvailability(bytes) : { authentication: true, signature: true };
  }

  /**
   * Tries left of a password, 0 when it is blocked. Spends none. One command.
   *
   * A card on which the password is verified already (by another program, or by us) may answer
   * 9000 instead of a count: the profile's maximum then, since a correct entry restores it.
   * Throws `certificate/absent` when the card has no such password.
   */
  async triesLeft(purpose: Purpose): Promise<number> {
    const left = await triesLeft(this.#application, this.#profile.keys[purpose].password);
    if (left === null) throw absent(purpose);
    return left;
  }

  /**
   * Presents a password, once. Throws `pin/form` before anything is sent, `pin/incorrect` with the
   * tries left, `pin/blocked`, or `card/status` for anything else; no code sends it again.
   */
  async verify(purpose: Purpose, pin: Pin): Promise<void> {
    const { password } = this.#profile.keys[purpose];
    await verifyPassword(this.#application, { name: purpose, password, pin });
  }

  /**
   * The holder's certificate, DER. The one for signature needs {@link verify} first, and on phones
   * so does the one for authentication: `card/status` 6982. Throws `certificate/absent`.
   */
  readCertificate(purpose: Purpose): Promise<Uint8Array> {
    return this.#certificate(purpose, this.#profile.keys[purpose].certificate);
  }

  /** The CA's certificate, DER. Free to read. Throws `certificate/absent`. */
  readIssuerCertificate(purpose: Purpose): Promise<Uint8Array> {
    return this.#certificate(purpose, this.#profile.keys[purpose].issuerCertificate);
  }

  /**
   * Signs a digest with the key; {@link verify} the same purpose first (`card/status` 6982). Throws
   * `request/not-supported` for other digest algorithms, `request/invalid` for a wrong length.
   */
  sign(purpose: Purpose, algorithm: DigestAlgorithm, digest: Uint8Array): Promise<Uint8Array> {
    return signDigest(this.#application, this.#profile.keys[purpose], [algorithm, digest]);
  }

  /**
   * Sets a new password; {@link verify} the present one first. Errors as for `verify`. The command
   * is from public code and untested on a plastic card.
   */
  async changePin(purpose: Purpose, next: Pin): Promise<void> {
    const { password } = this.#profile.keys[purpose];
    await changePassword(this.#application, { name: purpose, password, pin: next });
  }

  /**
   * Ends the session; call it on every path. Once a password was sent, also a wrong one, another
   * application is selected and the connection must end with a reset of the card. Never rejects.
   */
  leave(): Promise<Leaving> {
    return this.#application.leave();
  }

  async #certificate(purpose: Purpose, file: FileReference): Promise<Uint8Array> {
    const certificate = await readDerFile(this.#application, {
      file,
      what: "certificate",
      firstRead: CERTIFICATE_FIRST_READ,
    });
    if (certificate === null) throw absent(purpose);
    return certificate;
  }
}

const absent = (purpose: Purpose): TegataError<"certificate/absent"> =>
  new TegataError("certificate/absent", `no ${purpose} certificate on this card`, { purpose });
