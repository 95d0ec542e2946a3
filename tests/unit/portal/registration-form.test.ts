import { describe, expect, it } from "vitest";
import {
  type FormValues,
  readRegistration,
} from "../../../portal/server/src/forms/registration-form.ts";
import {
  isPlace,
  municipalitiesOf,
  PREFECTURES,
} from "../../../portal/server/src/places/find-places.ts";
import { REGISTRATION } from "../../support/registration.ts";

const now = new Date("2026-11-22T00:00:00Z");
const nothing = { name: null, sex: null, birthDate: null };
const full: FormValues = { ...REGISTRATION, name: "AN", sex: "male", birthDate: "1995-04-12" };

const problems = (change: FormValues) => {
  const reading = readRegistration({ ...full, ...change }, { prefill: nothing, now });
  return reading.ok ? {} : reading.problems;
};

describe("STEP 1", () => {
  it("turns full-width and small letters into what the portal takes", () => {
    const sent = { ...full, name: "ｎｇｕｙｅｎ　van  an", residenceCardNumber: "ａb12345678cd" };
    const reading = readRegistration(sent, { prefill: nothing, now });

    expect(reading).toMatchObject({
      registration: { name: "NGUYEN VAN AN", residenceCardNumber: "AB12345678CD" },
    });
  });

  it.each<[FormValues, object]>([
    [{ name: "劉" }, { name: "form" }],
    [{ name: "A".repeat(105) }, { name: "too-long" }],
    [{ sex: "" }, { sex: "required" }],
    [{ birthDate: "2026-02-30" }, { birthDate: "form" }],
    [{ birthDate: "2026-11-23" }, { birthDate: "future" }],
    [{ municipality: "横浜市西区" }, { municipality: "unknown-place" }],
    [{ mailAgain: "b@example.com" }, { mailAgain: "differs" }],
    [{ residenceCardNumber: "" }, { residenceCardNumber: "required" }],
    [{ residenceCardNumber: "", category: "family" }, {}],
    [{ residenceCardNumber: "AB1234567CD" }, { residenceCardNumber: "form" }],
    [{ terms: "" }, { terms: "required" }],
  ])("answers %j with %j", (change, expected) => {
    expect(problems(change)).toEqual(expected);
  });

  it("accepts no key that the form does not have", () => {
    const reading = readRegistration({ ...full, admin: "1" } as FormValues, {
      prefill: nothing,
      now,
    });

    expect(reading.ok).toBe(false);
  });
});

describe("places", () => {
  it("are 47 prefectures with 772 cities, 171 wards of designated cities and 23 of Tokyo", () => {
    const all = PREFECTURES.flatMap(municipalitiesOf);

    expect(PREFECTURES.length).toBe(47);
    expect(all.filter((name) => name.endsWith("市")).length).toBe(772);
    expect(all.filter((name) => /市.+区$/.test(name)).length).toBe(171);
    expect(municipalitiesOf("東京都").filter((name) => name.endsWith("区")).length).toBe(23);
  });

  it("take a town or village that the person types, and nothing else", () => {
    expect(isPlace("福島県", "檜枝岐村")).toBe(true);
    expect(isPlace("福島県", "<script>町")).toBe(false);
    expect(isPlace("どこか", "檜枝岐村")).toBe(false);
  });
});
