import { expect, test } from "vitest";
import { plainName, siteName } from "../../../extension/src/pin/site-name.ts";

test.each([
  ["www.ras-immi.moj.go.jp", "moj.go.jp"],
  ["www.ras-immi.moj.go.jp.example.com", "example.com"],
  ["moj-go.jp", "moj-go.jp"],
  ["login.city.yokohama.jp", "city.yokohama.jp"],
  ["evil.github.io", "evil.github.io"],
  ["a.b.example.co.jp", "example.co.jp"],
])("%s: what somebody registered is %s", async (host, stressed) => {
  const name = await siteName(host);
  expect(name).toEqual({ before: host.slice(0, -stressed.length), stressed, unicode: null });
});

test.each([
  ["localhost"],
  ["127.0.0.1"],
  ["intranet"],
])("%s is stressed as a whole", async (host) => {
  expect(await siteName(host)).toEqual({ before: "", stressed: host, unicode: null });
});

test("an IDN has both forms: the one that is signed and the one that people read", async () => {
  expect(await siteName("www.xn--wgv71a119e.jp")).toEqual({
    before: "www.",
    stressed: "xn--wgv71a119e.jp",
    unicode: "www.日本語.jp",
  });
});

test("before the list is there the whole host is stressed, never too little", () => {
  expect(plainName("a.example.com")).toEqual({
    before: "",
    stressed: "a.example.com",
    unicode: null,
  });
});
