import type { AuthToken } from "@tegata/protocol/page-messages";
import type { Task } from "./task.ts";

/** Who made the token: the field's form is that of Web eID. */
const APP = "https://tegata.org/releases";

/** A token of format web-eid:1.0 for the origin that asks, whatever the page says that it is. */
export const authenticateTask = (
  challenge: string,
  answer: (token: AuthToken) => string,
): Task => ({
  kind: "authenticate",
  purpose: "authentication",
  present: async ({ host, origin }, presented) => {
    const { version } = await host.ready();
    const { certificate, signature, algorithm } = await host.request("authenticate", {
      ...presented,
      origin,
      nonce: challenge,
    });
    return answer({
      unverifiedCertificate: certificate,
      algorithm,
      signature,
      format: "web-eid:1.0",
      appVersion: `${APP}/${version}`,
    });
  },
});
