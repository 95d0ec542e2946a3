import { TegataError } from "@tegata/protocol/errors";
import { PromptMessage } from "@tegata/protocol/extension";
import type { Port, Sender } from "../platform/port.ts";
import { type After, deferred } from "./waiting.ts";

type Ticket = {
  readonly fits: (sender: Sender) => Promise<boolean>;
  readonly redeem: (port: Port) => void;
};

export type TicketOptions = {
  readonly newId: () => string;
  /** Origin of our own pages: no other may present a ticket. */
  readonly ownOrigin: string;
  readonly after: After;
};

/**
 * One-time tickets. A PIN screen shows nothing before it has presented the ticket from its own
 * address, in the tab and frame that the ticket was issued for.
 */
export class Tickets {
  readonly #options: TicketOptions;
  readonly #open = new Map<string, Ticket>();

  constructor(options: TicketOptions) {
    this.#options = options;
  }

  /** `redeemed` resolves to the screen's port; it rejects when no screen comes within `ms`. */
  issue(
    ms: number,
    fits: Ticket["fits"],
  ): { readonly ticket: string; readonly redeemed: Promise<Port> } {
    const ticket = this.#options.newId();
    const { promise, resolve, reject } = deferred<Port>();
    const cancel = this.#options.after(ms, () => {
      this.#open.delete(ticket);
      reject(new TegataError("internal", "the PIN screen did not come up", {}));
    });
    this.#open.set(ticket, {
      fits,
      redeem: (port) => {
        cancel();
        resolve(port);
      },
    });
    // A caller that fails before it awaits must not leave an unhandled rejection behind.
    promise.catch(() => undefined);
    return { ticket, redeemed: promise };
  }

  /** Takes a PIN screen's port: its first message must be a ticket that is open and fits. */
  accept(port: Port, sender: Sender): void {
    let presented = false;
    port.onMessage((message) => {
      if (presented) return;
      presented = true;
      void this.#redeem(message, port, sender);
    });
  }

  async #redeem(message: unknown, port: Port, sender: Sender): Promise<void> {
    const parsed = PromptMessage.safeParse(message);
    const id = parsed.success && parsed.data.type === "ticket" ? parsed.data.ticket : "";
    const ticket = this.#open.get(id);
    this.#open.delete(id);
    if (ticket && sender.origin === this.#options.ownOrigin && (await ticket.fits(sender))) {
      ticket.redeem(port);
    } else {
      port.close();
    }
  }
}
