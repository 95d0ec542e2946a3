import { expect, test } from "vitest";
import {
  changeSettings,
  DEFAULT_SETTINGS,
  isAllowedBy,
  loadSettings,
  withBlocked,
} from "../../../extension/src/settings/settings.ts";
import { memoryStore } from "../../support/memory-store.ts";

test("settings of an older version keep what they say and get the rest", async () => {
  const old = { language: "vi", screen: "window", officialOrigins: ["https://a.example"] };
  const settings = await loadSettings(memoryStore({ settings: old }));
  expect(settings).toEqual({ ...DEFAULT_SETTINGS, ...old, managed: {} });
});

test("what the organisation has set counts before what the person chose", async () => {
  const own = { ...DEFAULT_SETTINGS, language: "vi", reader: "Mine 00 00" };
  const policy = { language: "ja", screen: "window", reader: "Theirs 00 00", remind: true };
  const settings = await loadSettings(memoryStore({ settings: own }, policy));
  expect(settings).toMatchObject(policy);
  expect(settings.managed).toEqual(policy);
});

test("its lists of sites are joined with the person's, who cannot shorten them", async () => {
  const own = withBlocked(DEFAULT_SETTINGS, "https://mine.example", true);
  const store = memoryStore({ settings: own }, { blockedOrigins: ["https://theirs.example"] });
  const changed = await changeSettings(store, (now) =>
    withBlocked(now, "https://theirs.example", false),
  );
  expect(changed.blockedOrigins).toEqual(["https://theirs.example", "https://mine.example"]);
});

test("a change keeps the person's own choice beneath what is set, and stores nothing of that", async () => {
  const store = memoryStore({ settings: { ...DEFAULT_SETTINGS, reader: "Mine" } }, { reader: "T" });
  await changeSettings(store, (now) => ({ ...now, screen: "window" }));
  expect(await store.read("settings")).toEqual({
    ...DEFAULT_SETTINGS,
    reader: "Mine",
    screen: "window",
  });
});

test("a value that cannot be read counts as not set; the list that forbids then allows none", async () => {
  const policy = {
    screen: "sideways",
    language: 7,
    reader: "T",
    allowedOrigins: "https://a.example",
  };
  const { screen, language, reader, managed } = await loadSettings(memoryStore({}, policy));
  expect({ screen, language, reader }).toEqual({ screen: "frame", language: null, reader: "T" });
  expect(isAllowedBy(managed, "https://a.example")).toBe(false);
});

test("without a list every site may ask the person; with one only those in it", () => {
  expect(isAllowedBy({}, "https://any.example")).toBe(true);
  const managed = { allowedOrigins: ["https://a.example"] };
  expect(isAllowedBy(managed, "https://a.example")).toBe(true);
  expect(isAllowedBy(managed, "https://a.example.evil.example")).toBe(false);
});
