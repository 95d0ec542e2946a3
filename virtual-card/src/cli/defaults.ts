/** Of `serve --ui` and of `control`, where no port is named. */
export const CONTROL_PORT = 35970;

/** vpcd's own default: its first slot. */
export const VPCD_ADDRESS = { host: "127.0.0.1", port: 35963 };

/** Where there is no vpcd. */
export const LISTEN_PORT = 35971;

export const PERSONAS_FOLDER = ".out/personas";

/** The command line is wrong: status 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Throws `UsageError` on anything but a port number. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new UsageError(`not a port: ${text}`);
  return port;
}
