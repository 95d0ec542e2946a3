/** What hosts of other versions say, frame by frame, and how strictly they read what is asked. */

/** One request as this host knows it, and the frames that it answers with. */
type Recorded = {
  /** The request's fields in the order of the alphabet: with any other the host ends. */
  readonly fields: string;
  /** The JSON of each frame; `@id` stands where the request's id was. */
  readonly frames: readonly string[];
};

export type RecordedHost = Readonly<Record<string, Recorded>>;

const HELLO = "extension,id,type,v";

/** Of before the first protocol version. */
export const OLDER_PROTOCOL: RecordedHost = {
  hello: {
    fields: HELLO,
    frames: ['{"v":0,"id":"@id","ok":true,"result":{"protocol":0,"version":"0.0.9"}}'],
  },
};

/** Of the protocol version after ours. */
export const NEWER_PROTOCOL: RecordedHost = {
  hello: {
    fields: HELLO,
    frames: ['{"v":2,"id":"@id","ok":true,"result":{"protocol":2,"version":"9.0.0"}}'],
  },
};

const CONVERSATION = "5d1c8b5e-4b0c-4a55-9d0e-3a1f0c6f7b21";

/** The first bytes of one: nobody between host and page reads it. */
export const RECORDED_CERTIFICATE = "MIIF3jCCBMagAwIBAgIEAPFBEDANBgkqhkiG9w0BAQsFADBv";

/**
 * An older program of our own protocol version. It says no more than it must: it knows no label of
 * a card, names no reader, and its self-check ends with the card. Nor does it know what a request
 * may carry since.
 */
export const OLDER_PROGRAM: RecordedHost = {
  hello: {
    fields: HELLO,
    frames: ['{"v":1,"id":"@id","ok":true,"result":{"protocol":1,"version":"0.0.1"}}'],
  },
  status: {
    fields: "id,type,v",
    frames: ['{"v":1,"id":"@id","ok":true,"result":{"readers":[{"name":"R","card":null}]}}'],
  },
  doctor: {
    fields: "id,type,v",
    frames: [
      `{"v":1,"id":"@id","ok":true,"result":{"platform":"linux","steps":[
        {"step":"service","outcome":"ok","code":null,"about":null},
        {"step":"reader","outcome":"ok","code":null,"about":null},
        {"step":"card","outcome":"ok","code":null,"about":null}]}}`,
    ],
  },
  prepare: {
    fields: "id,purpose,type,v",
    frames: [
      `{"v":1,"id":"@id","ok":true,"result":{"conversation":"${CONVERSATION}"}}`,
      `{"v":1,"event":"card","conversation":"${CONVERSATION}","card":
        {"state":"ready","reader":"R","token":null,"triesLeft":3}}`,
    ],
  },
  certificate: {
    fields: "conversation,id,pin,type,v",
    frames: [`{"v":1,"id":"@id","ok":true,"result":{"certificate":"${RECORDED_CERTIFICATE}"}}`],
  },
  end: {
    fields: "conversation,id,type,v",
    frames: ['{"v":1,"id":"@id","ok":true,"result":{}}'],
  },
};
