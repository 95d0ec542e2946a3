import { expect, it } from "vitest";
import {
  certificatesOfPersona,
  FormBrowser,
  registerUser,
  startTestPortal,
} from "../../support/portal.ts";
import { startSmtpSink } from "../../support/smtp-sink.ts";

/** The text of a mail of one part, whichever encoding it was sent in. */
function textOf(data: string): string {
  const [headers = "", ...body] = data.split("\r\n\r\n");
  const encoding = /^Content-Transfer-Encoding: (\S+)/im.exec(headers)?.[1]?.toLowerCase();
  const content = body.join("\r\n\r\n");
  if (encoding === "base64") return Buffer.from(content, "base64").toString("utf8");
  if (encoding !== "quoted-printable") return content;
  const bytes = content
    .replaceAll("=\r\n", "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return Buffer.from(bytes, "latin1").toString("utf8");
}

it("sends the link by SMTP, whole and readable, and shows no mailbox then", async () => {
  await using sink = await startSmtpSink();
  const portal = await startTestPortal({ smtpUrl: sink.url, mailFrom: "office@portal.example" });

  const browser = await registerUser(portal, await certificatesOfPersona("resident"));

  expect(browser.path).toBe("/registration/done");
  expect(sink.mails).toHaveLength(1);
  const [{ envelope, data } = { envelope: [], data: "" }] = sink.mails;
  expect(envelope[0]).toContain("<office@portal.example>");
  expect(envelope[1]).toContain("<an@example.com>");
  const link = /http\S+(\/password\/[\w-]{43})\s/.exec(textOf(data))?.[1];
  const page = await new FormBrowser(portal.url).get(link ?? "/no-link");
  expect(page.html).toContain('name="passwordAgain"');
  expect(await portal.mails()).toEqual([]);
  expect((await new FormBrowser(portal.url).get("/mailbox")).status).toBe(404);
});

it("says so when the mail server does not take the mail, and lets the person try again", async () => {
  await using refusing = await startSmtpSink({ refuse: true });
  const portal = await startTestPortal({ smtpUrl: refusing.url });
  const cards = await certificatesOfPersona("resident");

  const browser = await registerUser(portal, cards);
  const again = await registerUser(portal, cards);

  expect([browser.status, again.status]).toEqual([502, 502]);
  expect(refusing.mails).toEqual([]);
});
