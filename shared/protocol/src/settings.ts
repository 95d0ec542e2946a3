/** What the person, and the organisation that manages their browser, have chosen. */
import * as z from "zod/mini";
import { ReaderName } from "./fields.ts";

const Origin = z.string().check(z.maxLength(512));
const Language = z.string().check(z.maxLength(35));

/** Which client answers a site's J-LIS events. */
export const Client = z.enum(["tegata", "official"]);
export type Client = z.infer<typeof Client>;

const Screen = z.enum(["frame", "window"]);
const OfficialOrigins = z.array(Origin).check(z.maxLength(64));
const BlockedOrigins = z.array(Origin).check(z.maxLength(256));

/** What the person has chosen; kept in the extension's own storage. */
export const Settings = z.strictObject({
  /** BCP 47 tag, or null to follow the browser. */
  language: z.nullable(Language),
  /** `window` shows every PIN screen in a window of its own. */
  screen: Screen,
  /** Sites handed back to the official client. */
  officialOrigins: OfficialOrigins,
  /** Sites that get no prompt any more. Settings of older versions have none. */
  blockedOrigins: z._default(BlockedOrigins, []),
  /** The one reader to use, by name; null: any with a My Number Card. */
  reader: z._default(z.nullable(ReaderName), null),
  /** Remind of dates that come near: only then are dates kept. */
  remind: z._default(z.boolean(), false),
});
export type Settings = z.infer<typeof Settings>;

/**
 * What an organisation may set by its browser policy, each alone: `manifests/managed-schema.json`
 * says the same to the browser. A person cannot change what is set here.
 */
export const MANAGED = {
  language: Language,
  screen: Screen,
  reader: ReaderName,
  remind: z.boolean(),
  /** Added to the person's own. */
  officialOrigins: OfficialOrigins,
  /** Added to the person's own. */
  blockedOrigins: BlockedOrigins,
  /** The only sites that may use Tegata, the residence portal among them if it is to. */
  allowedOrigins: z.array(Origin).check(z.maxLength(256)),
} as const;
export type Managed = { readonly [K in keyof typeof MANAGED]?: z.infer<(typeof MANAGED)[K]> };

const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** Dates to remind of, as days in Japan (`YYYY-MM-DD`); nothing else of a card is kept. */
export const Reminders = z.strictObject({
  dates: z.strictObject({
    authentication: z.optional(Day),
    signature: z.optional(Day),
    /** Typed by the person: it is printed on the card. */
    card: z.optional(Day),
  }),
  /** How near (in days) the date was that the person said to have seen; null: none. */
  seen: z.nullable(z.int().check(z.minimum(0), z.maximum(366))),
});
export type Reminders = z.infer<typeof Reminders>;

/**
 * What the person chose to know our PIN screens by: shown on every genuine one, never to a page.
 * The name of the colour and of the picture; how they look is the screen's affair.
 */
export const Watchword = z.strictObject({
  phrase: z.string().check(z.minLength(1), z.maxLength(40)),
  color: z.enum(["indigo", "pine", "plum", "ochre", "vermilion", "ink"]),
  picture: z.enum(["crane", "mountain", "wave", "moon", "bridge", "leaf", "boat", "bell"]),
});
export type Watchword = z.infer<typeof Watchword>;
