/**
 * Every parser at a boundary: whatever comes, it reads it or refuses it in its own words, and
 * never in the words of the machine. 2,000 inputs each; `npm run fuzz` gives 100,000.
 */

import { PkiError, parseCertificate, readJpkiCertificate } from "@tegata/pki";
import { TegataError } from "@tegata/protocol/errors";
import {
  GuardBeat,
  GuardHello,
  PageCancel,
  PageRequest,
  ProbeReport,
  PromptMessage,
  Query,
} from "@tegata/protocol/extension";
import { HostMessage, HostRequest, HostResult } from "@tegata/protocol/host";
import { parseJlisDetail } from "@tegata/protocol/jlis";
import { OwnPageMessage, OwnPageQuery } from "@tegata/protocol/own-pages";
import { parsePageCall } from "@tegata/protocol/page";
import { Reminders, Settings, Watchword } from "@tegata/protocol/settings";
import { parseWebEidRequest } from "@tegata/protocol/web-eid";
import { loadPersona } from "@tegata/virtual-card";
import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { readRequest } from "../../../extension/src/background/doors/read-door.ts";
import { HelloReply } from "../../../extension/src/background/host-hello.ts";
import { encodeFrame, FrameDecoder, FrameError } from "../../../native-host/src/host/framing.ts";
import { readCms } from "../../../shared/pki/src/cms/read-cms.ts";
import { DerError, parseDer } from "../../../shared/pki/src/der/tree.ts";
import { parseToken } from "../../../shared/pki/src/token/parse-token.ts";
import { parseXml } from "../../../shared/pki/src/xml/parse-xml.ts";
import { parseAttributes } from "../../../shared/smartcard/src/card-info/attributes.ts";
import { parseTlvs } from "../../../shared/smartcard/src/iso7816/tlv.ts";
import { parseAvailability } from "../../../shared/smartcard/src/jpki/availability.ts";
import { parseTokenInfo } from "../../../shared/smartcard/src/jpki/token-info.ts";
import { PERSONAS } from "../../support/extension-chain.ts";
import { bytesLike, jsonLike, messageLike } from "../../support/fuzz/inputs.ts";
import * as samples from "../../support/fuzz/samples.ts";

const runs = process.env["TEGATA_FUZZ_RUNS"];
const numRuns = Number(runs ?? 2000);
/** `npm test` tries the same inputs each time; `npm run fuzz` looks for new ones. */
const seed = runs === undefined ? { seed: 20_261_122 } : {};
const TIMEOUT_MS = 20_000 + numRuns * 20;

type Refusal = abstract new (...args: never[]) => Error;

/** Runs the parser; a throw of any other class than its own is a finding. */
function read(parse: () => unknown, refusals: readonly Refusal[]): void {
  try {
    parse();
  } catch (error) {
    if (!refusals.some((refusal) => error instanceof refusal)) throw error;
  }
  // No input may have changed what every object inherits.
  expect(Object.keys(Object.prototype)).toEqual([]);
}

const check = <T>(inputs: fc.Arbitrary<T>, parse: (input: T) => unknown, refusals: Refusal[]) => {
  fc.assert(
    fc.property(inputs, (input) => {
      read(() => parse(input), refusals);
    }),
    { numRuns, ...seed },
  );
};

describe("what a page says", () => {
  test.each([
    ["the J-LIS detail", parseJlisDetail],
    ["the Tegata call", parsePageCall],
    ["the Web eID request", parseWebEidRequest],
  ] as const)(
    "%s",
    (_name, parse) => {
      check(jsonLike(samples.PAGE_TEXTS), parse, []);
    },
    TIMEOUT_MS,
  );

  test(
    "a content script's message, through every door",
    () => {
      check(messageLike(samples.PAGE_REQUESTS), readRequest, []);
    },
    TIMEOUT_MS,
  );
});

describe("messages of ours", () => {
  const schemas = [
    ["PageRequest", PageRequest, samples.PAGE_REQUESTS],
    ["PageCancel", PageCancel, samples.CANCELS],
    ["PromptMessage", PromptMessage, samples.PROMPT_MESSAGES],
    ["Query", Query, samples.QUERIES],
    ["ProbeReport", ProbeReport, samples.PROBE_REPORTS],
    ["GuardBeat", GuardBeat, samples.BEATS],
    ["GuardHello", GuardHello, samples.GUARD_HELLOS],
    ["OwnPageMessage", OwnPageMessage, samples.OWN_PAGE_MESSAGES],
    ["OwnPageQuery", OwnPageQuery, samples.OWN_PAGE_QUERIES],
    ["Settings", Settings, samples.SETTINGS],
    ["Watchword", Watchword, samples.WATCHWORDS],
    ["Reminders", Reminders, samples.REMINDERS],
    ["HostRequest", HostRequest, samples.HOST_REQUESTS],
    ["HostMessage", HostMessage, samples.HOST_MESSAGES],
    ["HelloReply", HelloReply, samples.HELLO_REPLIES],
  ] as const;

  test.each(schemas)(
    "%s",
    (_name, schema, corpus) => {
      check(messageLike(corpus), (input) => schema.safeParse(input), []);
    },
    TIMEOUT_MS,
  );

  test(
    "the result of every host request",
    () => {
      const types = Object.keys(HostResult) as (keyof typeof HostResult)[];
      const inputs = fc.tuple(
        fc.constantFrom(...types),
        messageLike(Object.values(samples.HOST_RESULTS)),
      );
      check(inputs, ([type, result]) => HostResult[type].safeParse(result), []);
    },
    TIMEOUT_MS,
  );

  // What is spoilt must have been whole: a corpus that nothing takes tries the same refusal always.
  test.each(schemas)("%s takes its own and refuses one key more", (_name, schema, corpus) => {
    for (const message of corpus) {
      expect(schema.safeParse(message).success).toBe(true);
      expect(schema.safeParse({ ...message, extra: 1 }).success).toBe(false);
    }
  });

  test("every result of the host is taken, and refused with one key more", () => {
    for (const [type, result] of Object.entries(samples.HOST_RESULTS)) {
      const schema = HostResult[type as keyof typeof HostResult];
      expect(schema.safeParse(result).success).toBe(true);
      expect(schema.safeParse({ ...result, extra: 1 }).success).toBe(false);
    }
  });

  test("every text of a page is taken by its door", () => {
    const text = (one: object): string => JSON.stringify(one);
    for (const one of samples.JLIS_TEXTS) expect(parseJlisDetail(text(one))).not.toBeNull();
    for (const one of samples.PAGE_CALLS) expect(parsePageCall(text(one)).call).not.toBeNull();
    for (const one of samples.WEB_EID_REQUESTS) {
      expect(parseWebEidRequest(text(one))).not.toBeNull();
    }
  });
});

describe("bytes", () => {
  let certificates: Uint8Array[];
  beforeAll(async () => {
    const person = await loadPersona(PERSONAS, "resident");
    certificates = [person.authentication, person.signature].flatMap((pair) =>
      pair ? Uint8Array.from(Buffer.from(pair.certificate, "base64")) : [],
    );
  });

  test(
    "host frames, in one piece or in two",
    () => {
      const frames = samples.HOST_REQUESTS.map(encodeFrame);
      const cut = fc.tuple(bytesLike(frames), fc.nat({ max: 200 }));
      const decode = ([bytes, at]: [Uint8Array, number]): unknown => {
        const decoder = new FrameDecoder();
        const messages = [...decoder.push(bytes.slice(0, at)), ...decoder.push(bytes.slice(at))];
        decoder.end();
        return messages;
      };
      check(cut, decode, [FrameError]);
    },
    TIMEOUT_MS,
  );

  test(
    "DER",
    () => {
      check(bytesLike(certificates), parseDer, [DerError]);
    },
    TIMEOUT_MS,
  );

  test(
    "certificates",
    () => {
      check(bytesLike(certificates), parseCertificate, [PkiError]);
    },
    TIMEOUT_MS,
  );

  test(
    "JPKI certificates",
    () => {
      check(bytesLike(certificates), readJpkiCertificate, [PkiError]);
    },
    TIMEOUT_MS,
  );

  test(
    "CMS",
    () => {
      check(bytesLike(certificates), readCms, [PkiError, DerError]);
    },
    TIMEOUT_MS,
  );

  test(
    "authentication tokens",
    () => {
      const token = {
        ...{ unverifiedCertificate: "MAA=", algorithm: "RS256", signature: "AAAA" },
        ...{ format: "web-eid:1.0", appVersion: "https://example.invalid/1.0.0" },
      };
      check(messageLike([token]), parseToken, [PkiError]);
    },
    TIMEOUT_MS,
  );

  test(
    "XML",
    () => {
      const xml = new TextEncoder().encode(`<?xml version="1.0"?><a b="c"><d>e</d></a>`);
      check(bytesLike([xml]), parseXml, [PkiError]);
    },
    TIMEOUT_MS,
  );

  test(
    "TLV from a card",
    () => {
      check(bytesLike(certificates), (bytes) => parseTlvs(bytes, "test"), [TegataError]);
    },
    TIMEOUT_MS,
  );

  test.each([
    ["attributes", parseAttributes],
    ["token info", parseTokenInfo],
    ["availability", parseAvailability],
  ] as const)(
    "the card's %s",
    (_name, parse) => {
      const file = Uint8Array.from([0xff, 0x20, 0x05, 0xdf, 0x21, 0x02, 0x30, 0x31]);
      check(bytesLike([file, new Uint8Array(96).fill(0x20)]), parse, [TegataError]);
    },
    TIMEOUT_MS,
  );
});
