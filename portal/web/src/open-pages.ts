import { find, show } from "./elements.ts";

/**
 * Open pages of the portal share this lock; the password page wants it alone. The browser frees it
 * the moment that a tab is closed, crashes or goes elsewhere.
 */
const LOCK = "portal-pages";

const forever = (): Promise<never> => new Promise(() => undefined);

export function showPageIsOpen(): void {
  void navigator.locks.request(LOCK, { mode: "shared" }, forever);
}

/** Shows the password form once no other page is open, at once or when the last one closes. */
export function setUpPasswordPage(): void {
  const form = find("password-form", HTMLFormElement);
  if (!form) return;
  find("password-show", HTMLInputElement)?.addEventListener("change", ({ target }) => {
    const type = (target as HTMLInputElement).checked ? "text" : "password";
    for (const id of ["password", "passwordAgain"]) {
      find(id, HTMLInputElement)?.setAttribute("type", type);
    }
  });
  void navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock === null) {
      show("pages-open", true);
      void navigator.locks.request(LOCK, () => open(form));
      return;
    }
    await open(form);
  });
}

function open(form: HTMLFormElement): Promise<never> {
  const pages = find("pages", HTMLInputElement);
  if (pages) pages.value = "closed";
  show("pages-open", false);
  form.hidden = false;
  find("password", HTMLInputElement)?.focus();
  return forever();
}
