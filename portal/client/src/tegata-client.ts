import type {
  AuthToken,
  CardPresence,
  PageResult,
  PageStatus,
  SignatureFormat,
} from "@tegata/protocol/page-messages";
import type { Purpose } from "@tegata/protocol/purpose-name";
import { fromBase64 } from "./base64.ts";
import { type Call, type CallOptions, Connection } from "./connection.ts";
import { type SignDocument, toPageDocument } from "./documents.ts";
import { onAvailable } from "./handshake.ts";
import { fromPageError, type TegataError } from "./tegata-error.ts";

export type Status = Omit<PageStatus, "problem"> & {
  /** The first thing that stands in the way of a login, or null. */
  readonly problem: TegataError | null;
};

export type SignOptions = CallOptions & {
  /** 1 to 16, signed after one password; together at most 32 MiB. */
  readonly documents: readonly SignDocument[];
  readonly format: SignatureFormat;
  /** For `xml` only. Default: enveloped. */
  readonly packaging?: "enveloped" | "detached" | undefined;
};

export type Signed = {
  /** DER of the signature certificate. It names the person and their address: personal data. */
  readonly certificate: Uint8Array;
  /** In the order of the documents: CMS, whole PDF, XML, or the bare signature. */
  readonly signatures: readonly Uint8Array[];
};

type EventListenerOfEvent = Parameters<EventTarget["addEventListener"]>[1];
type ListenerOptions = Parameters<EventTarget["addEventListener"]>[2];

/**
 * What a page calls. Every call rejects with a `TegataError` and nothing else.
 *
 * Events, heard only while the person allows this site:
 * - `card`, a CustomEvent with `detail.card` "present" or "absent", when a card comes or goes;
 * - `available`, when the person has just allowed this site: what failed before can be tried again.
 */
export class TegataClient extends EventTarget {
  readonly #window: Window;
  readonly #connection: Connection;
  #listens = false;
  #watches = false;

  /** Sends nothing before the first call or listener. */
  constructor(window: Window) {
    super();
    this.#window = window;
    this.#connection = new Connection(window, (card: CardPresence) => {
      this.dispatchEvent(new CustomEvent("card", { detail: { card } }));
    });
  }

  /** Whether a login would work now. Asks the person nothing and touches no password. */
  async status(options?: CallOptions): Promise<Status> {
    const { problem, ...status } = await this.#call("status", { type: "status" }, options);
    return { ...status, problem: problem ? fromPageError(problem) : null };
  }

  /**
   * A certificate (DER), given by the person with their password. It proves nothing about who sent
   * it: use `authenticate` for a login. The signature certificate holds name and address.
   */
  async getCertificate({
    purpose,
    ...options
  }: CallOptions & { readonly purpose: Purpose }): Promise<Uint8Array> {
    const call = { type: "certificate", purpose } as const;
    return fromBase64((await this.#call("certificate", call, options)).certificate);
  }

  /** A token for the server, which alone can verify it. `challenge`: base64 from the server. */
  async authenticate({
    challenge,
    ...options
  }: CallOptions & { readonly challenge: string }): Promise<AuthToken> {
    return this.#call("authenticate", { type: "authenticate", challenge }, options);
  }

  /** Signatures with the signature key. The person sees first what they sign. */
  async sign({ documents, format, packaging, ...options }: SignOptions): Promise<Signed> {
    const call: Call = {
      type: "sign",
      format,
      ...(packaging && { packaging }),
      documents: await Promise.all(documents.map(toPageDocument)),
    };
    const { certificate, signatures } = await this.#call("sign", call, options);
    return { certificate: fromBase64(certificate), signatures: signatures.map(fromBase64) };
  }

  override addEventListener(
    type: "card" | "available",
    listener: EventListenerOfEvent,
    options?: ListenerOptions,
  ): void {
    super.addEventListener(type, listener, options);
    this.#listen();
    if (type === "card") {
      this.#watches = true;
      this.#watch();
    }
  }

  #listen(): void {
    if (this.#listens) return;
    this.#listens = true;
    onAvailable(this.#window, () => {
      this.#connection.drop();
      if (this.#watches) this.#watch();
      this.dispatchEvent(new Event("available"));
    });
  }

  /** Nobody there is no failure of a listener: it is heard again when the site is allowed. */
  #watch(): void {
    this.#connection.call({ type: "watch" }).catch(() => undefined);
  }

  async #call<T extends keyof PageResult>(
    _type: T,
    call: Call & { readonly type: T },
    options: CallOptions | undefined,
  ): Promise<PageResult[T]> {
    this.#listen();
    return (await this.#connection.call(call, options)) as PageResult[T];
  }
}
