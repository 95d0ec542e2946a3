/** The status words that the card answers, named as in ISO/IEC 7816-4, 5.6. */
export const SW = {
  OK: 0x9000,
  END_OF_FILE: 0x6282,
  TRIES_LEFT: 0x63c0,
  WRONG_LENGTH: 0x6700,
  CHANNEL_NOT_SUPPORTED: 0x6881,
  SECURE_MESSAGING_NOT_SUPPORTED: 0x6882,
  FILE_TYPE_WRONG: 0x6981,
  SECURITY_STATUS_NOT_SATISFIED: 0x6982,
  REFERENCE_DATA_BLOCKED: 0x6984,
  CONDITIONS_NOT_SATISFIED: 0x6985,
  NO_CURRENT_EF: 0x6986,
  /** Measured on a real card: class 08 (secure messaging) in the JPKI application. */
  SECURE_MESSAGING_REFUSED: 0x69fc,
  FILE_NOT_FOUND: 0x6a82,
  RECORD_NOT_FOUND: 0x6a83,
  WRONG_P1_P2: 0x6a86,
  REFERENCE_NOT_FOUND: 0x6a88,
  OFFSET_OUTSIDE_EF: 0x6b00,
  WRONG_LE: 0x6c00,
  INS_NOT_SUPPORTED: 0x6d00,
  CLA_NOT_SUPPORTED: 0x6e00,
} as const;

/** Ends a command with a status word other than 9000; a warning (62xx) may carry data. */
export class SwError extends Error {
  override readonly name = "SwError";
  readonly sw: number;
  readonly data: Uint8Array;

  constructor(sw: number, data: Uint8Array = new Uint8Array()) {
    super(sw.toString(16).toUpperCase().padStart(4, "0"));
    this.sw = sw;
    this.data = data;
  }
}
