/**
 * SHA-256 of the DER of J-LIS's self-signed CA certificates, by generation. All generations of a
 * kind have one name and are told apart by key identifier. The certificates themselves are public
 * and come from a card (EF 0002, 000B) or from configuration.
 *
 * Missing: the user authentication CA of 2019, of which no copy could be compared. A portal that
 * needs it adds its fingerprint as `extraOfficial`.
 */
export const OFFICIAL_AUTHORITIES: ReadonlySet<string> = new Set([
  // JPKI for digital signature: 2015-10-20, 2019-09-14, 2023-07-16
  "19645405a1fe14377434bd55957628ac4038557c542403a2243f21c706fc9355",
  "79679c33e4cc9319440f1ad120a597ff1844e2ef217063adb176966fd5e6fbeb",
  "d227f6cde11d35c5252178f106f843d24651944975413b539fa2fb68dbfa365f",
  // JPKI for user authentication: 2015-10-20, 2023-07-16
  "4dcfc4ca0aaf9fb2a3081b3f0c991c320b3acc008667a341eeaec5af1d58ca7d",
  "64114f29620c24ed2631d46476a040e7ee740d956089c00b036a6a8118c322b5",
]);
