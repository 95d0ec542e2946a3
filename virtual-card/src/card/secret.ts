import { ascii, sameBytes } from "../bytes.ts";
import { SW, SwError } from "../iso7816/status-word.ts";

export type SecretName =
  | "authentication"
  | "signature"
  | "card-info"
  | "code-a"
  | "code-b"
  | "face-code-a"
  | "face-code-b"
  | "face-birth"
  | "juki";

export type SecretForm = {
  readonly name: SecretName;
  readonly value: string;
  readonly maxTries: number;
  readonly minLength: number;
  readonly maxLength: number;
};

/** What outlives power: kept in the state file. `value` only after a change of the password. */
export type SecretState = { readonly triesLeft: number; readonly value?: string | undefined };

/**
 * A password or code on the card with its counter. The counter lives with the secret, through
 * power loss; that it was verified is the session's business.
 */
export class Secret {
  readonly form: SecretForm;
  #value: string;
  #triesLeft: number;

  constructor(form: SecretForm, state?: SecretState) {
    this.form = form;
    this.#value = state?.value ?? form.value;
    this.#triesLeft = state?.triesLeft ?? form.maxTries;
  }

  get triesLeft(): number {
    return this.#triesLeft;
  }

  get state(): SecretState {
    const changed = this.#value === this.form.value ? {} : { value: this.#value };
    return { triesLeft: this.#triesLeft, ...changed };
  }

  /**
   * Compares bytes, without padding. A mismatch of any length costs a try and throws 63Cx; the
   * attempt that finds no try left throws 6984 without comparing.
   */
  verify(attempt: Uint8Array): void {
    if (this.#triesLeft === 0) throw new SwError(SW.REFERENCE_DATA_BLOCKED);
    if (sameBytes(attempt, ascii(this.#value))) {
      this.#triesLeft = this.form.maxTries;
      return;
    }
    this.#triesLeft -= 1;
    throw new SwError(SW.TRIES_LEFT | this.#triesLeft);
  }

  change(value: Uint8Array): void {
    const { minLength, maxLength } = this.form;
    if (value.length < minLength || value.length > maxLength) throw new SwError(SW.WRONG_LENGTH);
    this.#value = Buffer.from(value).toString("latin1");
    this.#triesLeft = this.form.maxTries;
  }

  /** Not a command of the card: sets the stage for a test or a demonstration. */
  setTries(left: number): void {
    this.#triesLeft = Math.min(Math.max(0, Math.trunc(left)), this.form.maxTries);
  }
}
