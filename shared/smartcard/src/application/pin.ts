/** Letters and digits a password may have, and how many. The form alone says nothing of the value. */
export type PasswordForm = {
  readonly minLength: number;
  readonly maxLength: number;
  /** `capitals-and-digits` needs at least one of each. */
  readonly alphabet: "digits" | "capitals-and-digits";
};

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
const isCapital = (byte: number): boolean => byte >= 0x41 && byte <= 0x5a;

const ALPHABETS = {
  digits: (bytes: Uint8Array): boolean => bytes.every(isDigit),
  "capitals-and-digits": (bytes: Uint8Array): boolean =>
    bytes.every((byte) => isDigit(byte) || isCapital(byte)) &&
    bytes.some(isDigit) &&
    bytes.some(isCapital),
} as const satisfies Record<PasswordForm["alphabet"], (bytes: Uint8Array) => boolean>;

/**
 * A password that a person submitted: bytes that cannot be printed, that are lent out once and
 * wiped then. One `Pin` is one try at most, whatever the code around it does.
 *
 * Wiping reaches these bytes only. A copy that the JavaScript engine made before, such as a message
 * on its way here, lives until it is collected.
 */
export class Pin implements Disposable {
  readonly #bytes: Uint8Array;
  #spent = false;

  private constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Takes ASCII byte values over and overwrites `source` with zeros. */
  static take(source: Uint8Array | number[]): Pin {
    const bytes = Uint8Array.from(source);
    source.fill(0);
    return new Pin(bytes);
  }

  fits({ minLength, maxLength, alphabet }: PasswordForm): boolean {
    const { length } = this.#bytes;
    return (
      !this.#spent && length >= minLength && length <= maxLength && ALPHABETS[alphabet](this.#bytes)
    );
  }

  /** Lends the bytes once; they are zeros afterwards. A second call is a fault and throws. */
  async spend<T>(use: (bytes: Uint8Array) => Promise<T>): Promise<T> {
    if (this.#spent) throw new Error("a Pin is good for one use");
    this.#spent = true;
    try {
      return await use(this.#bytes);
    } finally {
      this.#bytes.fill(0);
    }
  }

  [Symbol.dispose](): void {
    this.#spent = true;
    this.#bytes.fill(0);
  }

  toString(): string {
    return "[PIN]";
  }

  toJSON(): string {
    return "[PIN]";
  }
}
