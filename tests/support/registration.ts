/** STEP 1 as a person of the persona "resident" fills it in. */
export const REGISTRATION = {
  prefecture: "東京都",
  municipality: "新宿区",
  town: "試験町1-2-3 手形荘101",
  phone: "090-1234-5678",
  mail: "an@example.com",
  mailAgain: "an@example.com",
  category: "self",
  residenceCardNumber: "AB12345678CD",
  terms: "agreed",
} as const;
