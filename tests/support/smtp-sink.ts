/** A mail server that keeps what it is sent: enough of RFC 5321 for one client. */
import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";

export type SmtpSink = AsyncDisposable & {
  readonly url: string;
  /** Envelope and data of each mail, in order. */
  readonly mails: readonly { readonly envelope: readonly string[]; readonly data: string }[];
};

/** `refuse`: answers every recipient with "no such user". */
export async function startSmtpSink({ refuse = false } = {}): Promise<SmtpSink> {
  const mails: { envelope: readonly string[]; data: string }[] = [];
  const server = createServer((socket) => {
    converse(socket, refuse, (mail) => mails.push(mail));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    [Symbol.asyncDispose]: async () => {
      server.close();
      await once(server, "close");
    },
  };
}

const ANSWERS: Readonly<Record<string, string>> = {
  EHLO: "250 sink",
  MAIL: "250 ok",
  RCPT: "250 ok",
  DATA: "354 go on",
  QUIT: "221 bye",
};

function converse(
  socket: Socket,
  refuse: boolean,
  keep: (mail: { envelope: readonly string[]; data: string }) => void,
): void {
  let envelope: string[] = [];
  let data: string[] | null = null;
  let rest = "";
  const say = (line: string): void => {
    socket.write(`${line}\r\n`);
  };
  const take = (line: string): void => {
    if (data === null) {
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === "MAIL" || verb === "RCPT") envelope.push(line);
      if (verb === "DATA") data = [];
      say(refuse && verb === "RCPT" ? "550 no such user" : (ANSWERS[verb] ?? "500 what"));
      if (verb === "QUIT") socket.end();
    } else if (line === ".") {
      keep({ envelope, data: data.join("\r\n") });
      [envelope, data] = [[], null];
      say("250 kept");
    } else {
      // A line that begins with a dot has one more: RFC 5321, 4.5.2.
      data.push(line.replace(/^\./, ""));
    }
  };
  socket.setEncoding("latin1").on("data", (chunk: string) => {
    const lines = (rest + chunk).split("\r\n");
    rest = lines.pop() ?? "";
    for (const line of lines) take(line);
  });
  socket.on("error", () => undefined);
  say("220 sink");
}
