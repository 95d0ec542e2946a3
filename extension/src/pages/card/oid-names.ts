/**
 * What the numbers in these certificates are called: X.520 and RFC 5280, RFC 8017 for the
 * algorithms, and J-LIS's profile for those under 1.2.392.200149.8.5.5. For reading only: a number
 * without a name here is shown all the same.
 */
export const OID_NAMES: ReadonlyMap<string, string> = new Map([
  ["2.5.4.3", "CN"],
  ["2.5.4.6", "C"],
  ["2.5.4.7", "L"],
  ["2.5.4.8", "ST"],
  ["2.5.4.10", "O"],
  ["2.5.4.11", "OU"],
  ["1.2.840.113549.1.1.1", "rsaEncryption"],
  ["1.2.840.113549.1.1.11", "sha256WithRSAEncryption"],
  ["2.5.29.14", "subjectKeyIdentifier"],
  ["2.5.29.15", "keyUsage"],
  ["2.5.29.17", "subjectAltName"],
  ["2.5.29.18", "issuerAltName"],
  ["2.5.29.19", "basicConstraints"],
  ["2.5.29.31", "cRLDistributionPoints"],
  ["2.5.29.32", "certificatePolicies"],
  ["2.5.29.35", "authorityKeyIdentifier"],
  ["2.5.29.37", "extKeyUsage"],
  ["1.3.6.1.5.5.7.1.1", "authorityInfoAccess"],
  ["1.2.392.200149.8.5.5.1", "氏名"],
  ["1.2.392.200149.8.5.5.2", "氏名代替文字"],
  ["1.2.392.200149.8.5.5.3", "性別"],
  ["1.2.392.200149.8.5.5.4", "生年月日"],
  ["1.2.392.200149.8.5.5.5", "住所"],
  ["1.2.392.200149.8.5.5.6", "住所代替文字"],
]);
