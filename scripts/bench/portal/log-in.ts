/** Logs in at a portal by token as a browser would, with a synthetic person's own key. */
import { createHash, createPrivateKey, type KeyObject, sign } from "node:crypto";
import { Agent, request } from "node:http";

export type Holder = { readonly certificate: string; readonly key: KeyObject };

export const holderOf = (credential: {
  readonly certificate: string;
  readonly privateKey: string;
}): Holder => ({
  certificate: credential.certificate,
  key: createPrivateKey({
    key: Buffer.from(credential.privateKey, "base64"),
    format: "der",
    type: "pkcs8",
  }),
});

type Answer = { readonly status: number; readonly cookie: string; readonly body: string };

/** Each login comes from another address: the portal counts the forms of one. */
let address = 0;
function nextAddress(): string {
  address += 1;
  return `127.${1 + (address >> 16)}.${(address >> 8) & 255}.${1 + (address % 254)}`;
}

/** Three requests: the page, a challenge, the token. Throws unless the person is in. */
export async function logIn(url: string, origin: string, holder: Holder): Promise<void> {
  const agent = new Agent({ keepAlive: true, localAddress: nextAddress() });
  const ask = (path: string, cookie: string, form?: Readonly<Record<string, string>>) =>
    send({ url: new URL(path, url), origin, cookie, agent, ...(form && { form }) });
  try {
    const page = await ask("/", "");
    const csrf = /name="csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? "";
    const asked = await ask("/login/challenge", page.cookie, { csrf });
    const { challenge } = JSON.parse(asked.body) as { readonly challenge: string };
    const token = makeToken(holder, origin, challenge);
    const { status } = await ask("/login/token", page.cookie, { csrf, challenge, token });
    if (status !== 303) throw new Error(`the portal answered ${status}`);
  } finally {
    agent.destroy();
  }
}

const hash = (text: string): Buffer => createHash("sha256").update(text).digest();

const makeToken = ({ certificate, key }: Holder, origin: string, challenge: string): string =>
  JSON.stringify({
    unverifiedCertificate: certificate,
    algorithm: "RS256",
    signature: sign("sha256", Buffer.concat([hash(origin), hash(challenge)]), key).toString(
      "base64",
    ),
    format: "web-eid:1.0",
    appVersion: "https://tegata.org/releases/0.1.0",
  });

type Sent = {
  readonly url: URL;
  readonly origin: string;
  readonly cookie: string;
  readonly agent: Agent;
  readonly form?: Readonly<Record<string, string>>;
};

function send({ url, origin, cookie, agent, form }: Sent): Promise<Answer> {
  const body = form && new URLSearchParams(form).toString();
  const headers = {
    cookie,
    origin,
    ...(body && { "content-type": "application/x-www-form-urlencoded" }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, headers, method: body ? "POST" : "GET" }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        resolve({
          status: response.statusCode ?? 0,
          cookie: response.headers["set-cookie"]?.[0]?.split(";")[0] ?? cookie,
          body: Buffer.concat(chunks).toString("utf8"),
        });
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
