import type { Command } from "../../iso7816/command.ts";
import type { Application } from "../file.ts";
import type { Session } from "../session.ts";

type HandlerContext = {
  readonly session: Session;
  readonly applications: readonly Application[];
  readonly random: (length: number) => Uint8Array;
};

/** Executes one command: the answer's data with 9000, or a thrown status word. */
export type Handler = (command: Command, context: HandlerContext) => Uint8Array;

export const NO_DATA = new Uint8Array();
