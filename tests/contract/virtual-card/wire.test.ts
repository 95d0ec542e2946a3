/** vpcd's frames: two bytes of length, then an APDU or a control byte. */
import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { CardRemovedError, LoopbackCard, type Served, serve } from "@tegata/virtual-card";
import { afterEach, describe, expect, it, vi } from "vitest";
import { PERSONAS } from "../../../scripts/support/personas.ts";
import { AID, hex, select, toHex, tries, verify } from "../../support/virtual-card/apdus.ts";

const OPTIONS = {
  personas: PERSONAS,
  persona: "resident",
  inserted: true,
  interface: "contact",
  latency: "none",
  faults: [],
  ui: false,
} as const;

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function serveCard(options: Parameters<typeof serve>[0]): Promise<Served> {
  const served = await serve(options);
  closing.push(served.close);
  return served;
}

/** The reader's side of the wire, as vpcd has it: it listens, the card comes. */
class Reader {
  readonly port: number;
  readonly #server: Server;
  readonly #arrivals: Socket[] = [];
  readonly #waiting: ((socket: Socket) => void)[] = [];

  private constructor(server: Server, port: number) {
    this.#server = server;
    this.port = port;
    server.on("connection", (socket) => {
      const waiting = this.#waiting.shift();
      if (waiting) waiting(socket);
      else this.#arrivals.push(socket);
    });
  }

  static async open(): Promise<Reader> {
    const server = createServer();
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    closing.push(() => server.close());
    return new Reader(server, (server.address() as { port: number }).port);
  }

  card(): Promise<Socket> {
    const arrived = this.#arrivals.shift();
    if (arrived) return Promise.resolve(arrived);
    return new Promise((done) => this.#waiting.push(done));
  }
}

const frame = (digits: string): Buffer => {
  const bytes = hex(digits);
  return Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 0xff]), bytes]);
};

async function ask(socket: Socket, digits: string): Promise<string> {
  socket.write(frame(digits));
  const [chunk] = (await once(socket, "data")) as [Buffer];
  return chunk.toString("hex").toUpperCase();
}

describe("on vpcd's wire", () => {
  it("the card gives its ATR, takes power and answers APDUs, a frame each", async () => {
    const reader = await Reader.open();
    await serveCard({ ...OPTIONS, vpcd: { host: "127.0.0.1", port: reader.port } });
    const socket = await reader.card();

    expect(await ask(socket, "04")).toBe("00093BE000FF8131FE4514");
    socket.write(frame("01"));
    expect(await ask(socket, select(AID.jpki))).toBe("00029000");
    expect(await ask(socket, tries("98"))).toBe("000263C3");
  });

  it("commands are read however the stream cuts them", async () => {
    const reader = await Reader.open();
    await serveCard({ ...OPTIONS, vpcd: { host: "127.0.0.1", port: reader.port } });
    const socket = await reader.card();
    socket.setNoDelay(true);

    const bytes = Buffer.concat([frame("01"), frame(select(AID.jpki)), frame(tries("98"))]);
    for (const byte of bytes) socket.write(Buffer.from([byte]));

    let answers = "";
    socket.on("data", (chunk: Buffer) => {
      answers += chunk.toString("hex");
    });
    await vi.waitFor(() => {
      expect(answers).toBe("00029000" + "000263c3");
    });
  });

  it("a reset drops what was verified", async () => {
    const reader = await Reader.open();
    await serveCard({ ...OPTIONS, vpcd: { host: "127.0.0.1", port: reader.port } });
    const socket = await reader.card();
    await ask(socket, select(AID.jpki));
    await ask(socket, verify("9B", "ABC123"));
    expect(await ask(socket, "00B0810001")).toBe("0003309000");

    socket.write(frame("02"));

    await ask(socket, select(AID.jpki));
    expect(await ask(socket, "00B0810001")).toBe("00026982");
  });

  it("removing closes the connection, inserting opens one", async () => {
    const reader = await Reader.open();
    const { slot } = await serveCard({
      ...OPTIONS,
      vpcd: { host: "127.0.0.1", port: reader.port },
    });
    const first = await reader.card();
    first.resume();

    slot.remove();
    await once(first, "close");

    await slot.insert("tsusho");
    const second = await reader.card();
    expect(await ask(second, select(AID.jpki))).toBe("00029000");
    expect(slot.status).toMatchObject({ persona: "tsusho", inserted: true, seated: true });
  });

  it("a command without an answer ends the connection instead of an empty frame", async () => {
    const reader = await Reader.open();
    const { slot } = await serveCard({
      ...OPTIONS,
      faults: ["remove-unanswered@verify"],
      vpcd: { host: "127.0.0.1", port: reader.port },
    });
    const socket = await reader.card();
    await ask(socket, select(AID.jpki));
    const received: Buffer[] = [];
    socket.on("data", (chunk: Buffer) => received.push(chunk));

    socket.write(frame(verify("98", "0000")));
    await once(socket, "close");

    expect(received).toEqual([]);
    expect(slot.status.tries.authentication?.left).toBe(2);
  });

  it("the card comes back when the reader does", async () => {
    const reader = await Reader.open();
    await serveCard({ ...OPTIONS, vpcd: { host: "127.0.0.1", port: reader.port } });
    const first = await reader.card();

    first.destroy();

    const second = await reader.card();
    second.write(frame("01"));
    expect(await ask(second, select(AID.jpki))).toBe("00029000");
  });
});

describe("on a loopback port", () => {
  it("a reader's side connects, transmits and learns of the removal", async () => {
    const { slot, listenPort = 0 } = await serveCard({ ...OPTIONS, listen: 0 });
    const card = await LoopbackCard.connect(listenPort);

    expect(toHex(card.atr)).toBe("3BE000FF8131FE4514");
    expect(toHex(await card.transmit(hex(select(AID.jpki))))).toBe("9000");
    slot.remove();
    await card.removed;

    await expect(card.transmit(hex(tries("98")))).rejects.toBeInstanceOf(CardRemovedError);
    await expect(LoopbackCard.connect(listenPort)).rejects.toBeInstanceOf(CardRemovedError);
  });

  it("nothing listens beyond loopback", async () => {
    const { listenPort = 0 } = await serveCard({ ...OPTIONS, listen: 0 });
    const socket = connect({ port: listenPort, host: "127.0.0.2" });

    const [error] = (await once(socket, "error")) as [NodeJS.ErrnoException];

    expect(error.code).toBe("ECONNREFUSED");
  });
});
