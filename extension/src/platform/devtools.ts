import { api } from "./api.ts";

/** Adds a panel to the developer tools that run this page. */
export function addPanel({
  title,
  icon,
  page,
}: {
  readonly title: string;
  readonly icon: string;
  readonly page: string;
}): void {
  void api.devtools.panels.create(title, icon, page);
}

/** The tab that the developer tools around this page inspect. */
export const inspectedTab = (): number => api.devtools.inspectedWindow.tabId;
