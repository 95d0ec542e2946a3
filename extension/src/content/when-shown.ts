/** Chromium alone prerenders; the property is not in TypeScript's DOM yet. */
type Prerendered = Document & { readonly prerendering?: boolean };

/** Runs the task now, or, in a document that is prerendered, when the person goes to it. */
export function whenShown(task: () => void): void {
  if ((document as Prerendered).prerendering) {
    document.addEventListener("prerenderingchange", task, { once: true });
  } else {
    task();
  }
}
