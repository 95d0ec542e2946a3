import { api } from "./api.ts";

/** A mark on our button in the toolbar; an empty text takes it away. */
export async function setBadge(text: string): Promise<void> {
  await api.action.setBadgeBackgroundColor({ color: "#a8321e" });
  await api.action.setBadgeText({ text });
}
