import type { Queryable } from "./data/database.ts";
import { deleteSession, loadSession, type SessionData, saveSession } from "./data/sessions.ts";
import { csrfToken, equalTokens, newToken } from "./security/tokens.ts";

/** One browser's session during one request. */
export class PortalSession {
  readonly #database: Queryable;
  readonly #now: () => Date;
  #token: string;
  #data: SessionData;

  private constructor(
    options: { readonly database: Queryable; readonly now: () => Date },
    token: string,
    data: SessionData,
  ) {
    this.#database = options.database;
    this.#now = options.now;
    this.#token = token;
    this.#data = data;
  }

  /** Without a cookie, or with one of another form, the session is new and empty. */
  static async open(
    options: { readonly database: Queryable; readonly now: () => Date },
    cookie: string | undefined,
  ): Promise<PortalSession> {
    const known = cookie !== undefined && /^[\w-]{43}$/.test(cookie) ? cookie : null;
    const data = known === null ? {} : await loadSession(options.database, known, options.now());
    return new PortalSession(options, known ?? newToken(), data);
  }

  get token(): string {
    return this.#token;
  }

  get data(): SessionData {
    return this.#data;
  }

  get csrf(): string {
    return csrfToken(this.#token);
  }

  acceptsCsrf(token: unknown): boolean {
    return typeof token === "string" && equalTokens(token, this.csrf);
  }

  async save(data: SessionData): Promise<void> {
    this.#data = data;
    await saveSession(this.#database, this.#token, { data, now: this.#now() });
  }

  /** A new token whenever rights change, so that one known before is worth nothing. */
  async renew(data: SessionData): Promise<void> {
    await deleteSession(this.#database, this.#token);
    this.#token = newToken();
    await this.save(data);
  }

  async end(): Promise<void> {
    await deleteSession(this.#database, this.#token);
    this.#token = newToken();
    this.#data = {};
  }
}
