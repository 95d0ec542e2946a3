import { expect, test } from "vitest";
import { checkRequester } from "../../../extension/src/background/origins.ts";
import type { Sender } from "../../../extension/src/platform/port.ts";

const PORTAL = "https://www.ras-immi.moj.go.jp";

const sender = (over: Partial<Sender>): Sender => ({
  origin: PORTAL,
  url: `${PORTAL}/`,
  tabId: 7,
  tabActive: true,
  frameId: 0,
  documentId: "D",
  documentActive: true,
  ...over,
});
const policy = { loopback: false, isGranted: async () => false, mayUse: async () => true };
const development = { ...policy, loopback: true };

test("the portal may ask, without having been granted anything", async () => {
  await expect(checkRequester(sender({}), policy)).resolves.toEqual({
    origin: PORTAL,
    tabId: 7,
    documentId: "D",
  });
});

test.each([
  ["opaque", { origin: "null" }],
  ["without an origin", { origin: undefined }],
  ["http", { origin: "http://www.ras-immi.moj.go.jp" }],
  ["file", { origin: "file://" }],
  ["a frame", { frameId: 4 }],
  ["no tab", { tabId: undefined }],
  ["loopback in a release", { origin: "http://localhost:8080" }],
])("%s: insecure", async (_name, over) => {
  await expect(checkRequester(sender(over), policy)).rejects.toMatchObject({
    code: "origin/insecure",
  });
});

test.each([
  "http://localhost:8080",
  "http://127.0.0.1:1",
  "http://localhost",
])("%s may ask a development build", async (origin) => {
  await expect(checkRequester(sender({ origin }), development)).resolves.toMatchObject({
    origin,
  });
});

test.each([
  "http://localhost.evil.example",
  "http://127.0.0.1.evil.example:80",
  "http://localhost:1@x",
])("%s is no loopback", async (origin) => {
  await expect(checkRequester(sender({ origin }), development)).rejects.toMatchObject({
    code: "origin/insecure",
  });
});

test.each([
  "https://portal.example",
  `${PORTAL}.evil.example`,
  "https://ras-immi.moj.go.jp",
])("%s is not allowed until the person grants it", async (origin) => {
  await expect(checkRequester(sender({ origin }), policy)).rejects.toMatchObject({
    code: "origin/not-allowed",
  });
  const granted = { ...policy, isGranted: async (asked: string) => asked === origin };
  await expect(checkRequester(sender({ origin }), granted)).resolves.toMatchObject({ origin });
});

test.each([
  { tabActive: false },
  { documentActive: false },
])("a document that is not in front is refused: %o", async (over) => {
  await expect(checkRequester(sender(over), policy)).rejects.toMatchObject({
    code: "request/inactive",
  });
});

test("a site that the organisation does not let use Tegata is refused, the portal too", async () => {
  const isGranted = async () => true;
  const managed = { ...policy, isGranted, mayUse: async (origin: string) => origin !== PORTAL };
  await expect(checkRequester(sender({}), managed)).rejects.toMatchObject({
    code: "origin/forbidden",
  });
  const origin = "https://portal.example.jp";
  await expect(checkRequester(sender({ origin }), managed)).resolves.toMatchObject({ origin });
});
