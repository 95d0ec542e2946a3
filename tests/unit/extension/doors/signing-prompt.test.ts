/** The worker's side of a signature: what it lets happen when, and how it ends. */
import { isTegataError } from "@tegata/protocol/errors";
import type { PromptMessage, ToSign } from "@tegata/protocol/extension";
import type { PageCallOf } from "@tegata/protocol/page";
import { beforeEach, describe, expect, it } from "vitest";
import type { HostClient } from "../../../../extension/src/background/host-client.ts";
import { Prompt } from "../../../../extension/src/background/prompt.ts";
import { signTask } from "../../../../extension/src/background/tasks/sign.ts";
import { settle } from "../../../support/fake-port.ts";
import { FakeHost, FakeScreen } from "../../../support/fake-prompt.ts";

const DIGEST = { algorithm: "SHA-256", value: `${"A".repeat(43)}=` } as const;
const CALL: PageCallOf<"sign"> = {
  v: 1,
  id: "2f1c1f9e-5f0b-4c5a-9d5b-1f6c7a0e9b11",
  type: "sign",
  format: "cms",
  documents: [
    { name: "a", bytes: "QQ==" },
    { name: "b", bytes: "Qg==" },
  ],
};
const TO_SIGN: ToSign = { format: "cms", packaging: "enveloped", documents: CALL.documents };
const SUBMIT: PromptMessage = { type: "submit", pin: [0x41], lastTry: false };

let host: FakeHost;
let screen: FakeScreen;
let prompt: Prompt;
let outcome: Promise<string>;

beforeEach(async () => {
  host = new FakeHost();
  screen = new FakeScreen();
  host.present.mockResolvedValueOnce({ certificate: "QUJD" });
  host.present.mockResolvedValueOnce({ signatures: ["REVG", "R0hJ"] });
  prompt = new Prompt({
    ...{ screen, reader: null, askFirst: false, cardIsFree: Promise.resolve() },
    host: host as unknown as HostClient,
    subject: { origin: "https://a.example", purpose: "signature", task: "sign" },
    task: signTask(CALL, JSON.stringify),
    onBlock: () => undefined,
    over: new AbortController(),
  });
  outcome = prompt.answer().catch((error: unknown) => {
    const invalid = isTegataError(error, "request/invalid");
    return invalid ? `invalid ${error.details.path}` : (error as { code: string }).code;
  });
  await settle();
});

const say = async (...messages: PromptMessage[]): Promise<void> => {
  for (const message of messages) {
    screen.say(message);
    await settle();
  }
};
const asked = (): readonly string[] => host.asked.map(({ type }) => type);
const BUILT: PromptMessage = { type: "built", digests: [DIGEST, DIGEST] };

describe("a prompt with documents", () => {
  it("touches no card before they are read", async () => {
    expect(screen.last).toMatchObject({ type: "ask-pin", toSign: TO_SIGN });
    expect(asked()).toEqual([]);

    await say({ type: "read" });

    expect(asked()).toEqual(["prepare"]);
  });

  it("is one VERIFY, and the answer is what the screen has made", async () => {
    await say({ type: "read" }, SUBMIT);
    expect(screen.last).toEqual({ type: "build", certificate: "QUJD" });
    await say(BUILT);
    expect(screen.last).toEqual({ type: "finish", signatures: ["REVG", "R0hJ"] });
    await say({ type: "finished", signatures: ["MQ==", "Mg=="] });

    expect(JSON.parse(await outcome)).toEqual({
      certificate: "QUJD",
      signatures: ["MQ==", "Mg=="],
    });
    expect(host.asked.filter(({ pin }) => pin)).toHaveLength(1);
  });

  it("tells the page which document cannot be signed, and no card has been touched", async () => {
    await say({ type: "unsignable", document: 1 });
    await prompt.leave();

    expect(await outcome).toBe("invalid documents.1.bytes");
    expect(asked()).toEqual([]);
    expect(host.end).not.toHaveBeenCalled();
  });

  it.each<[string, PromptMessage[]]>([
    ["before it is read", []],
    ["while it builds", [{ type: "read" }, SUBMIT]],
    ["while it finishes", [{ type: "read" }, SUBMIT, BUILT]],
  ])("ends as cancelled when its window is closed %s", async (_when, messages) => {
    await say(...messages);

    screen.go();
    await prompt.leave();

    expect(await outcome).toBe("request/cancelled");
    expect(host.end).toHaveBeenCalledTimes(messages.length > 0 ? 1 : 0);
  });

  it.each<[string, PromptMessage]>([
    ["cannot build", { type: "unsignable", document: null }],
    ["builds too few", { type: "built", digests: [DIGEST] }],
  ])("ends with a code of its own when the screen %s", async (_what, message) => {
    await say({ type: "read" }, SUBMIT, message);
    await prompt.leave();

    expect(await outcome).toBe("internal");
    expect(asked()).toEqual(["prepare", "begin-sign"]);
    expect(host.end).toHaveBeenCalledExactlyOnceWith("C");
  });

  it("does not hear what it has not asked for", async () => {
    await say(BUILT, { type: "finished", signatures: ["MQ==", "Mg=="] }, { type: "read" }, SUBMIT);

    expect(screen.last).toEqual({ type: "build", certificate: "QUJD" });
    expect(asked()).toEqual(["prepare", "begin-sign"]);
  });
});
