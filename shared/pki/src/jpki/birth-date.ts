const ERAS = ["unknown", "meiji", "taisho", "showa", "heisei", "reiwa"] as const;

export type BirthDate = {
  readonly era: (typeof ERAS)[number];
  /** `YYYY-MM-DD`; `00` where month or day is not known. */
  readonly date: string;
};

/**
 * EYYYYMMDD: a digit for the era, then the western year. Null on anything that is no such date.
 * Month and day may be 00: some residents' birth days are not known to the register.
 */
export function parseBirthDate(text: string | null): BirthDate | null {
  const match = /^([0-5])(\d{4})(\d{2})(\d{2})$/.exec(text ?? "");
  if (!match) return null;
  const [, digit = "0", year = "", month = "", day = ""] = match;
  const era = ERAS[Number(digit)];
  if (!era || !isCalendarDate(Number(year), Number(month), Number(day))) return null;
  return { era, date: `${year}-${month}-${day}` };
}

function isCalendarDate(year: number, month: number, day: number): boolean {
  if (month === 0) return day === 0;
  if (month > 12) return false;
  if (day === 0) return true;
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}
