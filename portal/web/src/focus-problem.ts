/** After a refused form the page is new: keyboard and screen reader start at what went wrong. */
export function focusFirstProblem(): void {
  document.querySelector<HTMLElement>("main [data-focus]:not([hidden] *)")?.focus();
}
