import { createRequire } from "node:module";
import type { Socket } from "node:net";

const IPPROTO_TCP = 6;
const TCP_QUICKACK = 12;
const SIZE_OF_INT = 4;

type SetSockOpt = (
  fd: number,
  level: number,
  name: number,
  value: readonly number[],
  length: number,
) => number;
type Koffi = { load(library: string): { func(declaration: string): SetSockOpt } };

/**
 * Makes the kernel acknowledge at once on this socket (Linux). vpcd writes length and body apart
 * and waits for the acknowledgement in between: without this every APDU takes 44 ms. The kernel
 * forgets the option after use, so the returned function is called on every read.
 */
export function quickAck(socket: Socket): () => void {
  const setSockOpt = loadSetSockOpt();
  if (!setSockOpt) return () => undefined;
  return () => {
    // Node has no API for the option, so it needs the file descriptor, which Node does not publish.
    const { _handle } = socket as unknown as { _handle?: { fd: number } | null };
    if (_handle) setSockOpt(_handle.fd, IPPROTO_TCP, TCP_QUICKACK, [1], SIZE_OF_INT);
  };
}

let loaded: SetSockOpt | undefined;

function loadSetSockOpt(): SetSockOpt | undefined {
  if (process.platform !== "linux") return undefined;
  const require = createRequire(import.meta.url);
  loaded ??= (require("koffi") as Koffi)
    .load("libc.so.6")
    .func("int setsockopt(int fd, int level, int name, int *value, uint32_t length)");
  return loaded;
}
