/**
 * Messages between the parts of the extension, over runtime ports: content script ↔ worker
 * (port name {@link PORT.request}, one port per request) and PIN screen ↔ worker
 * ({@link PORT.prompt}, one port per prompt). The worker parses everything with these schemas.
 */
import * as z from "zod/mini";
import { WireError } from "./errors.ts";
import { Id, PinBytes } from "./fields.ts";
import { CardState } from "./host.ts";
import { JLIS_DETAIL_MAX } from "./jlis.ts";
import { Purpose } from "./purpose.ts";

export const PORT = { request: "request", prompt: "prompt", page: "page" } as const;

/** Content script → worker: what the page asked for, unread. The door says whose words they are. */
export const PageRequest = z.discriminatedUnion("door", [
  z.strictObject({
    type: z.literal("request"),
    door: z.literal("j-lis"),
    detail: z.string().check(z.maxLength(JLIS_DETAIL_MAX)),
  }),
]);
export type PageRequest = z.infer<typeof PageRequest>;

/** Worker → content script. */
export const PageCommand = z.discriminatedUnion("type", [
  /** Show the PIN screen as a frame over the page. The address is good for one frame, once. */
  z.strictObject({ type: z.literal("open-frame"), url: z.string().check(z.maxLength(512)) }),
  z.strictObject({ type: z.literal("close-frame") }),
  /** Let the page's event go on to the other client: the host is missing or the site handed back. */
  z.strictObject({ type: z.literal("pass-on") }),
  /** The answer in the door's own words; ends the request. */
  z.strictObject({ type: z.literal("answer"), detail: z.string().check(z.maxLength(64 * 1024)) }),
]);
export type PageCommand = z.infer<typeof PageCommand>;

/** PIN screen → worker. */
export const PromptMessage = z.discriminatedUnion("type", [
  /** First message: the ticket from the screen's own address. */
  z.strictObject({ type: z.literal("ticket"), ticket: Id }),
  z.strictObject({ type: z.literal("submit"), pin: PinBytes }),
  z.strictObject({ type: z.literal("cancel") }),
]);
export type PromptMessage = z.infer<typeof PromptMessage>;

/** What a prompt is about. `origin` is as the browser gave it. */
export const PromptSubject = z.strictObject({
  origin: z.string().check(z.maxLength(512)),
  purpose: Purpose,
  language: z.string().check(z.maxLength(35)),
});
export type PromptSubject = z.infer<typeof PromptSubject>;

/** Worker → PIN screen. */
export const PromptCommand = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("show"), subject: PromptSubject }),
  z.strictObject({ type: z.literal("card"), card: CardState }),
  /** The submitted password was not accepted or the card was lost: the screen stays. */
  z.strictObject({ type: z.literal("failed"), error: WireError }),
  /** Nothing the person can mend here: a sentence, and one button to close. */
  z.strictObject({ type: z.literal("notice"), error: WireError }),
  z.strictObject({ type: z.literal("done") }),
]);
export type PromptCommand = z.infer<typeof PromptCommand>;
