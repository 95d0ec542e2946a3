/**
 * What a person has who installed the release: the extension out of its zip, the host out of its
 * tarball with its own Node, and the demo portal standing at the portal's own address.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Portal } from "@tegata/portal-server";
import { loadPersona, type Persona } from "@tegata/virtual-card";
import { unzipSync } from "fflate";
import { inject } from "vitest";
import { startDemoPortal } from "../../../scripts/support/demo-portal.ts";
import { Endings } from "../../../scripts/support/endings.ts";
import { startPcscd } from "../../../scripts/support/pcscd.ts";
import { PERSONAS } from "../../../scripts/support/personas.ts";
import {
  startVirtualCard,
  type VirtualCardProcess,
} from "../../../scripts/support/virtual-card.ts";
import { PORTAL_HOST, type PortalOrigin, servePortalOrigin } from "../portal-origin.ts";
import { releaseFile, unpackTarball } from "./release-files.ts";

const PERSONA = "resident";

export type PackagedParts = AsyncDisposable & {
  readonly portal: Portal;
  readonly origin: PortalOrigin;
  readonly card: VirtualCardProcess;
  readonly persona: Persona;
  /** The packed `tegata` command. */
  readonly tegata: string;
  /** A store's extension, unpacked from its zip. */
  readonly extension: (store: "chrome" | "firefox") => string;
  readonly env: NodeJS.ProcessEnv;
};

/** Everything but the browser. */
export async function startPackagedParts(): Promise<PackagedParts> {
  const endings = new Endings();
  try {
    return await startParts(endings);
  } catch (error) {
    await endings[Symbol.asyncDispose]();
    throw error;
  }
}

async function startParts(endings: Endings): Promise<PackagedParts> {
  const folder = mkdtempSync(join(tmpdir(), "tegata-packaged-"));
  endings.defer(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const release = inject("release");
  const program = await unpackTarball(release, folder);
  const persona = await loadPersona(PERSONAS, PERSONA);
  const publicUrl = `https://${PORTAL_HOST}`;
  const portal = endings.use(await startDemoPortal({ publicUrl }));
  const origin = endings.use(await servePortalOrigin(passOnTo(portal.port)));
  const pcscd = await startPcscd();
  endings.defer(pcscd.stop);
  const vpcd = pcscd.ports[0] ?? 0;
  const card = endings.use(await startVirtualCard({ persona: PERSONA, vpcd }));
  return {
    ...{ portal, origin, card, persona },
    tegata: join(program, "tegata"),
    extension: (store) => {
      const into = join(folder, store);
      unzip(releaseFile(release, `tegata-${store}-`), into);
      return into;
    },
    env: { ...process.env, PCSCLITE_CSOCK_NAME: pcscd.socket },
    [Symbol.asyncDispose]: () => endings[Symbol.asyncDispose](),
  };
}

export function unzip(file: string, into: string): void {
  for (const [name, contents] of Object.entries(unzipSync(readFileSync(file)))) {
    mkdirSync(dirname(join(into, name)), { recursive: true });
    writeFileSync(join(into, name), contents);
  }
}

/** The proxy with TLS that stands before the portal. */
export const passOnTo =
  (port: number): RequestListener =>
  (incoming, answer) => {
    const { method, url = "/", headers } = incoming;
    const path = { host: "127.0.0.1", port, method, path: url, headers };
    const onward = request(path, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    onward.on("error", () => {
      answer.writeHead(502).end();
    });
    incoming.pipe(onward);
  };
