import type { ParsedCertificate } from "./parse.ts";

const ATTRIBUTE_OIDS = { commonName: "2.5.4.3", locality: "2.5.4.7" } as const;

/** The first such attribute of the subject, or null. */
export function subjectAttribute(
  { x509 }: ParsedCertificate,
  name: keyof typeof ATTRIBUTE_OIDS,
): string | null {
  const found = x509.subject.typesAndValues.find(({ type }) => type === ATTRIBUTE_OIDS[name]);
  return found ? (found.value.valueBlock as { readonly value: string }).value : null;
}
