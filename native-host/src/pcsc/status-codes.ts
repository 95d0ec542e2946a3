/**
 * PC/SC return codes that this product tells apart. The values are the same on all systems.
 * https://pcsclite.apdu.fr/api/group__ErrorCodes.html
 */
export const SCARD = {
  SUCCESS: 0x00000000,
  CANCELLED: 0x80100002,
  INVALID_HANDLE: 0x80100003,
  UNKNOWN_READER: 0x80100009,
  TIMEOUT: 0x8010000a,
  SHARING_VIOLATION: 0x8010000b,
  NO_SMARTCARD: 0x8010000c,
  PROTO_MISMATCH: 0x8010000f,
  SYSTEM_CANCELLED: 0x80100012,
  COMM_ERROR: 0x80100013,
  NOT_TRANSACTED: 0x80100016,
  READER_UNAVAILABLE: 0x80100017,
  NO_SERVICE: 0x8010001d,
  SERVICE_STOPPED: 0x8010001e,
  NO_READERS_AVAILABLE: 0x8010002e,
  UNSUPPORTED_CARD: 0x80100065,
  UNRESPONSIVE_CARD: 0x80100066,
  UNPOWERED_CARD: 0x80100067,
  RESET_CARD: 0x80100068,
  REMOVED_CARD: 0x80100069,
} as const;

/** Bits of a reader's state. The upper 16 bits count insertions and removals. */
export const STATE = {
  CHANGED: 0x0002,
  UNKNOWN: 0x0004,
  UNAVAILABLE: 0x0008,
  EMPTY: 0x0010,
  PRESENT: 0x0020,
  EXCLUSIVE: 0x0080,
  IN_USE: 0x0100,
  MUTE: 0x0200,
} as const;

export const SHARE_SHARED = 2;
/** T=0 or T=1, as the reader chooses. */
export const PROTOCOL_ANY = 3;

export const DISPOSITION = { leave: 0, reset: 1 } as const;
/** What happens to the card when a transaction or a connection ends. */
export type Disposition = keyof typeof DISPOSITION;
