import { randomBytes } from "node:crypto";
import { concat, uint16 } from "../bytes.ts";
import { type Command, parseCommand } from "../iso7816/command.ts";
import { SW, SwError } from "../iso7816/status-word.ts";
import type { Application } from "./file.ts";
import { type Handler, NO_DATA } from "./handlers/handler.ts";
import { computeSignature, getChallenge, internalAuthenticate } from "./handlers/keys.ts";
import { readBinary, readRecord } from "./handlers/read.ts";
import { changeKey, changePin, verify } from "./handlers/secrets.ts";
import { select } from "./handlers/select.ts";
import { Session } from "./session.ts";

export type OperatingSystemOptions = {
  readonly root: Application;
  readonly applications: readonly Application[];
  /** Whether extended lengths are taken; a card or reader without them answers 6700. */
  readonly extendedLength: boolean;
};

/** Only phones end a session so; plastic answers a length error, whatever the application. */
const lastCommand: Handler = (_command, { session }) => {
  if (!session.application.takesLastCommand) throw new SwError(SW.WRONG_LENGTH);
  return NO_DATA;
};

/** For certified bodies only: without their certificate the real card answers 6700. */
const terminalAuthenticate: Handler = () => {
  throw new SwError(SW.WRONG_LENGTH);
};

/** CLA and INS → handler; what is not here is 6D00. */
const HANDLERS: Readonly<Record<number, Handler>> = {
  0x00a4: select,
  0x00b0: readBinary,
  0x00b2: readRecord,
  0x0020: verify,
  0x0024: changePin,
  0x0084: getChallenge,
  0x0088: internalAuthenticate,
  0x802a: computeSignature,
  0x8032: changeKey,
  0x80a2: terminalAuthenticate,
  0x80fc: lastCommand,
};

const LOGICAL_CHANNELS = 0x03;
const SECURE_MESSAGING = 0x0c;
const CLASSES: ReadonlySet<number> = new Set([0x00, 0x80]);

/** Bytes in, bytes out: the card as the reader sees it, without time, faults or power. */
export class OperatingSystem {
  readonly #options: OperatingSystemOptions;
  #session: Session;

  constructor(options: OperatingSystemOptions) {
    this.#options = options;
    this.#session = new Session(options.root);
  }

  /** What power-on and reset have in common: nothing selected, nothing verified. */
  reset(): void {
    this.#session = new Session(this.#options.root);
  }

  execute(bytes: Uint8Array): Uint8Array {
    try {
      return concat(this.#handle(parseCommand(bytes)), uint16(SW.OK));
    } catch (error) {
      if (error instanceof SwError) return concat(error.data, uint16(error.sw));
      throw error;
    }
  }

  #handle(command: Command): Uint8Array {
    this.#checkClass(command.cla);
    if (command.extended && !this.#options.extendedLength) throw new SwError(SW.WRONG_LENGTH);
    const handler = HANDLERS[(command.cla << 8) | command.ins];
    if (!handler) throw new SwError(SW.INS_NOT_SUPPORTED);
    return handler(command, {
      session: this.#session,
      applications: this.#options.applications,
      random: (length) => randomBytes(length),
    });
  }

  #checkClass(cla: number): void {
    if (CLASSES.has(cla)) return;
    const base = cla & ~(LOGICAL_CHANNELS | SECURE_MESSAGING);
    if (!CLASSES.has(base)) throw new SwError(SW.CLA_NOT_SUPPORTED);
    if ((cla & LOGICAL_CHANNELS) !== 0) throw new SwError(SW.CHANNEL_NOT_SUPPORTED);
    const { secureMessagingStatus } = this.#session.application;
    throw new SwError(secureMessagingStatus ?? SW.SECURE_MESSAGING_NOT_SUPPORTED);
  }
}
