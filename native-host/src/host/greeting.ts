import { HOST_PROTOCOL_VERSION } from "@tegata/protocol/host-name";

const UUID = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;
const VERSION = /^\d{1,5}\.\d{1,5}\.\d{1,5}$/;
const KEYS = "extension,id,type,v";

/**
 * Answers `hello` before the schemas are loaded: the browser waits for this reply when it starts
 * the host. As strict as `HelloRequest`, which a test compares. Null: not a greeting of our version.
 */
export function greet(message: unknown, version: string) {
  if (typeof message !== "object" || message === null) return null;
  if (Object.keys(message).sort().join() !== KEYS) return null;
  const { v, id, type, extension } = message as Readonly<Record<string, unknown>>;
  if (v !== HOST_PROTOCOL_VERSION || type !== "hello") return null;
  if (typeof id !== "string" || !UUID.test(id)) return null;
  if (typeof extension !== "string" || !VERSION.test(extension)) return null;
  const result = { protocol: HOST_PROTOCOL_VERSION, version };
  return { v: HOST_PROTOCOL_VERSION, id, ok: true, result } as const;
}
