import { expect, test } from "vitest";
import { Registration } from "../../../extension/src/background/registration.ts";

function recorded(fails: () => boolean = () => false) {
  const steps: string[] = [];
  const registration = new Registration({
    register: async () => {
      if (fails()) throw new Error("the browser is not ready");
      steps.push("register");
    },
    inject: async (patterns) => {
      steps.push(`inject ${patterns?.join(" ") ?? "all"}`);
    },
  });
  return { steps, registration };
}

test("an update registers anew and reaches the tabs that are open", async () => {
  const { steps, registration } = recorded();
  await registration.start("installed");
  expect(steps).toEqual(["register", "inject all"]);
});

test("a browser that starts loads its tabs by itself", async () => {
  const { steps, registration } = recorded();
  await registration.start("browser");
  expect(steps).toEqual(["register"]);
});

test("a grant reaches the tabs of the new site alone; one that is revoked reaches none", async () => {
  const { steps, registration } = recorded();
  await registration.granted(["https://site.example/*"]);
  await registration.revoked();
  expect(steps).toEqual(["register", "inject https://site.example/*", "register"]);
});

test("changes are made in order, and one that fails stops no other", async () => {
  let isFirst = true;
  const { steps, registration } = recorded(() => {
    const fails = isFirst;
    isFirst = false;
    return fails;
  });
  await Promise.all([registration.start("installed"), registration.revoked()]);
  expect(steps).toEqual(["register"]);
});
