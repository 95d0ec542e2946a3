import { sendRequest } from "../request.ts";

/** A page that has more calls than this open is not served further: its port is closed. */
const CALLS_MAX = 32;

/**
 * Serves one port of the Tegata door. Every call goes to the worker as the text that it came as;
 * `cancel` alone is for us. docs/protocol.md.
 */
export function serveTegata(port: MessagePort, gesture: () => number): void {
  const cancels = new Map<unknown, () => void>();
  const answer = (detail: string): void => {
    if (detail) port.postMessage(JSON.parse(detail));
  };
  // The page's client takes a closed port for what it is: nobody answers any more.
  const onLost = (): void => {
    port.close();
  };
  const call = (data: { readonly id?: unknown }): void => {
    const { id } = data;
    try {
      const cancel = sendRequest(
        { type: "request", door: "tegata", detail: JSON.stringify(data), gesture: gesture() },
        { onAnswer: answer, onEvent: answer, onLost, onOver: () => cancels.delete(id) },
      );
      cancels.set(id, cancel);
    } catch {
      onLost();
    }
  };
  port.onmessage = ({ data }: MessageEvent<{ type?: unknown; id?: unknown } | null>) => {
    if (typeof data !== "object" || data === null) return;
    if (data.type === "cancel") cancels.get(data.id)?.();
    else if (cancels.size < CALLS_MAX && !cancels.has(data.id)) call(data);
    else onLost();
  };
  port.addEventListener("close", () => {
    for (const cancel of cancels.values()) cancel();
  });
}
