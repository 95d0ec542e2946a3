import { expect, test } from "vitest";
import { type Finding, findingsOfOurs } from "../../../scripts/lint-firefox/findings.ts";

const REACT = "if(a.children!=null)throw Error(i(60));o?.__html!==n&&(e.innerHTML=n)";
const OURS = "o.innerHTML=n";

const at = (text: string): Finding => ({
  code: "UNSAFE_VAR_ASSIGNMENT",
  message: "Unsafe assignment to innerHTML",
  file: "assets/brand.js",
  line: 1,
  column: text.search(/\w\.innerHTML/) + 1,
});
const found = (warning: Finding, text: string) =>
  findingsOfOurs({ errors: [], warnings: [warning], notices: [] }, () => text);

test("React's own assignment is passed over, one of ours is not", () => {
  expect(found(at(REACT), REACT)).toEqual([]);
  expect(found(at(OURS), OURS)).toEqual([at(OURS)]);
  const behind = { ...at(REACT), column: REACT.length + 2 };
  expect(found(behind, `${REACT};${OURS}`)).toEqual([behind]);
});

test("any other warning counts, and so do errors and notices", () => {
  const other: Finding = { ...at(REACT), code: "DANGEROUS_EVAL" };
  const manifest: Finding = { code: "MANIFEST_INVALID", message: "-" };
  expect(found(other, REACT)).toEqual([other]);
  const all = { errors: [manifest], warnings: [], notices: [other] };
  expect(findingsOfOurs(all, () => REACT)).toEqual([manifest, other]);
});
