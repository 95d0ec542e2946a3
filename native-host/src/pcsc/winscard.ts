/**
 * The PC/SC functions of WinSCard.dll, libpcsclite.so.1 and PCSC.framework, typed, through koffi.
 * Each returns the PC/SC code or throws {@link PcscError}; waiting calls run off the main thread.
 */
import type { TypeObject } from "koffi";
import { type Koffi, loadKoffi } from "../system/load-koffi.ts";
import { PcscError } from "./pcsc-error.ts";
import { SCARD } from "./status-codes.ts";

/** SCARDCONTEXT or SCARDHANDLE: as wide as a pointer on most systems, so koffi may give a bigint. */
export type Handle = number | bigint;

export type RawReaderState = { readonly name: string; readonly known: number };
export type RawReaderEvent = { readonly name: string; readonly state: number };

type NativeFunction = {
  (...parameters: readonly unknown[]): unknown;
  async: (...parameters: readonly unknown[]) => void;
};

type Widths = {
  readonly library: string;
  readonly dword: string;
  readonly long: string;
  readonly handle: string;
  readonly string: "str" | "str16";
  readonly atr: number;
  readonly packed: boolean;
  /** Suffix of the functions that take text; Windows has UTF-16 forms only for us. */
  readonly suffix: "" | "W";
  readonly call: "__cdecl" | "__stdcall";
};

const PCSCLITE: Widths = {
  library: "libpcsclite.so.1",
  dword: "unsigned long",
  long: "long",
  handle: "long",
  string: "str",
  atr: 33,
  packed: false,
  suffix: "",
  call: "__cdecl",
};

const WIDTHS: Partial<Record<NodeJS.Platform, Widths>> = {
  linux: PCSCLITE,
  darwin: {
    ...PCSCLITE,
    library: "/System/Library/Frameworks/PCSC.framework/PCSC",
    dword: "uint32_t",
    long: "int32_t",
    handle: "int32_t",
    packed: true,
  },
  win32: {
    ...PCSCLITE,
    library: "winscard.dll",
    dword: "uint32_t",
    long: "int32_t",
    handle: "uintptr_t",
    string: "str16",
    atr: 36,
    suffix: "W",
    call: "__stdcall",
  },
};

const SCOPE_SYSTEM = 2;
/** The longest answer: 65536 bytes and a status word. */
const ANSWER_MAX = 65_538;

type StateRecord = {
  szReader: string;
  pv: null;
  cur: number;
  ev: number;
  cb: number;
  atr: Uint8Array;
};

export class WinScard {
  readonly #widths: Widths;
  readonly #functions: ReturnType<typeof declareFunctions>;
  readonly #pciLength: number;

  #pending = 0;

  private constructor(koffi: Koffi, widths: Widths) {
    this.#widths = widths;
    const state = declareState(koffi, widths);
    const pci = koffi.struct({ protocol: widths.dword, length: widths.dword });
    this.#pciLength = koffi.sizeof(pci);
    this.#functions = declareFunctions(koffi, widths, state, pci);
  }

  /** Loads the system's library. Throws {@link PcscError} NO_SERVICE when it is not there. */
  static load(): WinScard {
    const widths = WIDTHS[process.platform] ?? PCSCLITE;
    const koffi = loadKoffi();
    try {
      return new WinScard(koffi, widths);
    } catch {
      throw new PcscError(`load ${widths.library}`, SCARD.NO_SERVICE);
    }
  }

  /** Calls that have not come back: the process cannot end by itself before they do. */
  get pending(): number {
    return this.#pending;
  }

  /** The service may be started by this call, which takes a while: so it runs off the main thread. */
  async establishContext(): Promise<Handle> {
    const out: [Handle | null] = [null];
    check(
      "SCardEstablishContext",
      await this.#call(this.#functions.establish, SCOPE_SYSTEM, null, null, out),
    );
    return out[0] ?? 0;
  }

  releaseContext(context: Handle): void {
    this.#functions.release(context);
  }

  listReaders(context: Handle): string[] {
    const length = [0 as number | bigint];
    const code = toCode(this.#functions.list(context, null, null, length));
    if (code === SCARD.NO_READERS_AVAILABLE) return [];
    check("SCardListReaders", code);
    const wide = this.#widths.suffix === "W";
    const buffer = Buffer.alloc(Number(length[0]) * (wide ? 2 : 1));
    check("SCardListReaders", this.#functions.list(context, null, buffer, length));
    const names = buffer.toString(wide ? "utf16le" : "utf8").split("\0");
    return names.filter((name) => name !== "");
  }

  /** Waits for a change against what is known. Null: the time is over and nothing changed. */
  async getStatusChange(
    context: Handle,
    timeoutMs: number,
    readers: readonly RawReaderState[],
  ): Promise<readonly RawReaderEvent[] | null> {
    const states = readers.map(({ name, known }): StateRecord => {
      return {
        szReader: name,
        pv: null,
        cur: known,
        ev: 0,
        cb: 0,
        atr: new Uint8Array(this.#widths.atr),
      };
    });
    const code = await this.#call(
      this.#functions.change,
      context,
      timeoutMs,
      states,
      states.length,
    );
    if (code === SCARD.TIMEOUT) return null;
    check("SCardGetStatusChange", code);
    return readers.map(({ name }, i) => ({ name, state: (states[i]?.ev ?? 0) >>> 0 }));
  }

  /** Ends a wait of this context that another call is in. */
  cancel(context: Handle): void {
    this.#functions.cancel(context);
  }

  async connect(
    context: Handle,
    reader: string,
    share: number,
    protocols: number,
  ): Promise<{ readonly handle: Handle; readonly protocol: number }> {
    const handle: [Handle | null] = [null];
    const protocol: [number | bigint] = [0];
    check(
      "SCardConnect",
      await this.#call(
        this.#functions.connect,
        context,
        reader,
        share,
        protocols,
        handle,
        protocol,
      ),
    );
    return { handle: handle[0] ?? 0, protocol: Number(protocol[0]) };
  }

  /** Takes a card that was reset into use again. Resolves to the protocol. */
  async reconnect(card: Handle, share: number, protocols: number): Promise<number> {
    const out: [number | bigint] = [0];
    const leaveCard = 0;
    check(
      "SCardReconnect",
      await this.#call(this.#functions.reconnect, card, share, protocols, leaveCard, out),
    );
    return Number(out[0]);
  }

  async disconnect(card: Handle, disposition: number): Promise<void> {
    check("SCardDisconnect", await this.#call(this.#functions.disconnect, card, disposition));
  }

  /** Waits while another program is in a transaction. */
  async beginTransaction(card: Handle): Promise<void> {
    check("SCardBeginTransaction", await this.#call(this.#functions.begin, card));
  }

  async endTransaction(card: Handle, disposition: number): Promise<void> {
    check("SCardEndTransaction", await this.#call(this.#functions.end, card, disposition));
  }

  async transmit(card: Handle, protocol: number, command: Uint8Array): Promise<Uint8Array> {
    // Its own copy: a caller that stops waiting wipes a password while the driver may still read it.
    const sent = Uint8Array.from(command);
    const answer = new Uint8Array(ANSWER_MAX);
    const length: [number | bigint] = [ANSWER_MAX];
    const pci = { protocol, length: this.#pciLength };
    const { transmit } = this.#functions;
    try {
      check(
        "SCardTransmit",
        await this.#call(transmit, card, pci, sent, sent.length, null, answer, length),
      );
      return answer.slice(0, Number(length[0]));
    } finally {
      sent.fill(0);
      answer.fill(0);
    }
  }

  async #call(native: NativeFunction, ...parameters: readonly unknown[]): Promise<number> {
    this.#pending += 1;
    try {
      return await waitFor(native, ...parameters);
    } finally {
      this.#pending -= 1;
    }
  }
}

function declareState(koffi: Koffi, widths: Widths): TypeObject {
  const members = {
    szReader: widths.string,
    pv: "void *",
    cur: widths.dword,
    ev: widths.dword,
    cb: widths.dword,
    atr: koffi.array("uint8_t", widths.atr, "Typed"),
  };
  return widths.packed ? koffi.pack(members) : koffi.struct(members);
}

function declareFunctions(koffi: Koffi, widths: Widths, state: TypeObject, pci: TypeObject) {
  const { dword, handle, string, suffix } = widths;
  const library = koffi.load(widths.library);
  const outDword = koffi.out(koffi.pointer(dword));
  const inoutDword = koffi.inout(koffi.pointer(dword));
  const outHandle = koffi.out(koffi.pointer(handle));
  const define = (name: string, parameters: Parameters<typeof library.func>[3]): NativeFunction =>
    library.func(widths.call, name, widths.long, parameters) as NativeFunction;
  return {
    establish: define("SCardEstablishContext", [dword, "void *", "void *", outHandle]),
    release: define("SCardReleaseContext", [handle]),
    list: define(`SCardListReaders${suffix}`, [handle, "void *", "void *", inoutDword]),
    change: define(`SCardGetStatusChange${suffix}`, [
      handle,
      dword,
      koffi.inout(koffi.pointer(state)),
      dword,
    ]),
    cancel: define("SCardCancel", [handle]),
    connect: define(`SCardConnect${suffix}`, [handle, string, dword, dword, outHandle, outDword]),
    reconnect: define("SCardReconnect", [handle, dword, dword, dword, outDword]),
    disconnect: define("SCardDisconnect", [handle, dword]),
    begin: define("SCardBeginTransaction", [handle]),
    end: define("SCardEndTransaction", [handle, dword]),
    transmit: define("SCardTransmit", [
      handle,
      koffi.pointer(pci),
      "void *",
      dword,
      "void *",
      "void *",
      inoutDword,
    ]),
  };
}

/** LONG is signed and may come as a bigint; the codes are written as unsigned 32-bit numbers. */
const toCode = (result: unknown): number => Number(result) >>> 0;

function waitFor(native: NativeFunction, ...parameters: readonly unknown[]): Promise<number> {
  return new Promise((resolve, reject) => {
    native.async(...parameters, (error: unknown, result: unknown) => {
      if (error === null || error === undefined) resolve(toCode(result));
      else reject(error instanceof Error ? error : new Error("koffi"));
    });
  });
}

function check(call: string, result: unknown): void {
  const code = toCode(result);
  if (code !== SCARD.SUCCESS) throw new PcscError(call, code);
}
