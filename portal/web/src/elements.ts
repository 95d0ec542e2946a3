/** An element of the page by its id, or null where this page has none. */
export function find<T extends HTMLElement>(id: string, type: abstract new () => T): T | null {
  const element = document.getElementById(id);
  return element instanceof type ? element : null;
}

export function show(id: string, isShown: boolean): void {
  const element = document.getElementById(id);
  if (element) element.hidden = !isShown;
}
