import { SW, SwError } from "../iso7816/status-word.ts";
import type { Access, Application, ElementaryFile } from "./file.ts";
import type { Secret } from "./secret.ts";

/**
 * The security status of one powered session: which application and file are current, which
 * secrets were verified. Gone with the power; counters and passwords are not in here.
 */
export class Session {
  readonly #root: Application;
  readonly #verified = new Set<Secret>();
  readonly #verifiedSinceSelect = new Set<Secret>();
  #application: Application;
  #file: ElementaryFile | undefined;

  constructor(root: Application) {
    this.#root = root;
    this.#application = root;
  }

  get application(): Application {
    return this.#application;
  }

  get isAtRoot(): boolean {
    return this.#application === this.#root;
  }

  get file(): ElementaryFile | undefined {
    return this.#file;
  }

  /** Another application drops what was verified; the same one selected again does not. */
  enter(application: Application): void {
    if (application !== this.#application) this.#verified.clear();
    this.#verifiedSinceSelect.clear();
    this.#application = application;
    this.#file = undefined;
  }

  selectFile(file: ElementaryFile): void {
    this.#file = file;
  }

  fileById(id: number): ElementaryFile | undefined {
    return this.#application.files.find((file) => file.id === id);
  }

  fileBySfi(sfi: number): ElementaryFile | undefined {
    return this.#application.files.find((file) => file.sfi === sfi);
  }

  /** P2 of VERIFY, CHANGE, SIGN: `80` is the current file, `80|sfi` also makes it current. */
  referenced(p2: number): ElementaryFile {
    if ((p2 & 0xe0) !== 0x80) throw new SwError(SW.WRONG_P1_P2);
    const sfi = p2 & 0x1f;
    if (sfi === 0) {
      if (!this.#file) throw new SwError(SW.NO_CURRENT_EF);
      return this.#file;
    }
    const file = this.fileBySfi(sfi);
    if (!file) throw new SwError(SW.REFERENCE_NOT_FOUND);
    this.#file = file;
    return file;
  }

  /**
   * Whether a query of the tries is answered 9000. What the real card answers after a success is
   * not known. OpenSC cannot open a card that answers its first query with 9000, though the
   * security status outlives its process, and yet it is used on real cards: so only until the
   * application is selected again.
   */
  wasJustVerified(secret: Secret): boolean {
    return this.#verifiedSinceSelect.has(secret);
  }

  setVerified(secret: Secret, verified: boolean): void {
    for (const secrets of [this.#verified, this.#verifiedSinceSelect]) {
      if (verified) secrets.add(secret);
      else secrets.delete(secret);
    }
  }

  /** Throws 6982 unless the access condition is met. */
  demand(access: Access): void {
    if (access === "free") return;
    if (access !== "never" && access.some((secret) => this.#verified.has(secret))) return;
    throw new SwError(SW.SECURITY_STATUS_NOT_SATISFIED);
  }
}
