import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { loadPersonas } from "../personas/load-personas.ts";
import { CONTROL_REQUESTS } from "./control-requests.ts";
import { LOOPBACK, listen } from "./listen.ts";
import type { Slot } from "./slot.ts";
import { PAGE, PAGE_HEADERS } from "./ui/page.ts";

export type ControlOptions = {
  readonly slot: Slot;
  readonly personas: string;
  readonly port: number;
  /** Also serve the page. */
  readonly ui: boolean;
};

const BODY_MAX = 4096;

/**
 * The control port, on loopback only: `GET /status`, `/log`, `/personas`, `/events` (server-sent)
 * and `POST /insert`, `/remove`, `/reset`, `/fault`, `/clear-faults`, `/tries` with JSON.
 */
export class ControlServer {
  readonly port: number;
  readonly #server: Server;

  private constructor(server: Server, port: number) {
    this.#server = server;
    this.port = port;
  }

  /** Port 0 takes a free one. */
  static async start(options: ControlOptions): Promise<ControlServer> {
    const server = createServer((request, response) => {
      answer(request, response, options).catch((error: unknown) => {
        sendJson(response, 400, { error: (error as Error).message });
      });
    });
    const port = await listen(server, { host: LOOPBACK, port: options.port });
    return new ControlServer(server, port);
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: ControlOptions,
): Promise<void> {
  const path = new URL(request.url ?? "/", "http://localhost").pathname;
  if (!comesFromHere(request)) sendJson(response, 403, { error: "loopback only" });
  else if (request.method === "POST") await post(path.slice(1), request, response, options);
  else await get(path, response, options);
}

/**
 * A web page that the developer has open can reach loopback too: it gives itself away by its
 * Origin, by a rebound Host, or by a body that is not JSON.
 */
function comesFromHere({ headers, method }: IncomingMessage): boolean {
  const { host = "", origin } = headers;
  if (!/^(?:127\.0\.0\.1|localhost):\d+$/.test(host)) return false;
  if (origin !== undefined && origin !== `http://${host}`) return false;
  return method !== "POST" || headers["content-type"] === "application/json";
}

async function post(
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
  { slot }: ControlOptions,
): Promise<void> {
  const known = Object.hasOwn(CONTROL_REQUESTS, name) ? CONTROL_REQUESTS[name] : undefined;
  if (!known) {
    sendJson(response, 404, { error: `no such request: ${name}` });
    return;
  }
  await known.run(slot, await readJson(request));
  sendJson(response, 200, slot.status);
}

async function get(
  path: string,
  response: ServerResponse,
  { slot, personas, ui }: ControlOptions,
): Promise<void> {
  if (path === "/status") sendJson(response, 200, slot.status);
  else if (path === "/log") sendJson(response, 200, slot.log);
  else if (path === "/personas") {
    const all = await loadPersonas(personas);
    sendJson(
      response,
      200,
      all.map(({ name, title, kind, draft }) => ({ name, title, kind, draft })),
    );
  } else if (path === "/events") sendEvents(response, slot);
  else if (path === "/" && ui) response.writeHead(200, PAGE_HEADERS).end(PAGE);
  else sendJson(response, 404, { error: `nothing at ${path}` });
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > BODY_MAX) throw new Error("the body is too large");
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString() || "{}");
}

function sendEvents(response: ServerResponse, slot: Slot): void {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  const send = (event: unknown): void => {
    response.write(`data: ${JSON.stringify(event)}\n\n`);
  };
  send({ type: "status", status: slot.status });
  const unsubscribe = slot.subscribe(send);
  response.on("close", unsubscribe);
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent) return;
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
