/**
 * One finding of Mozilla's linter: the fields that we read of its JSON. Without a file it is about
 * the package as a whole. Lines and columns (in characters) are counted from 1.
 */
export type Finding = {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
};

export type LintResult = {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly notices: readonly Finding[];
};

/** React's own `dangerouslySetInnerHTML`, minified. Nothing of ours uses it. */
const REACT_HTML = /__html!==\w+&&\($/;

/**
 * All findings but React's assignments of `dangerouslySetInnerHTML`, which stand in its code in
 * any extension that has it. `readLine`: a line of a packed file, from 1.
 */
export function findingsOfOurs(
  { errors, warnings, notices }: LintResult,
  readLine: (file: string, line: number) => string,
): readonly Finding[] {
  const isOfReact = ({ code, file, line, column }: Finding): boolean =>
    code === "UNSAFE_VAR_ASSIGNMENT" &&
    file !== undefined &&
    line !== undefined &&
    column !== undefined &&
    REACT_HTML.test(readLine(file, line).slice(0, column - 1));
  return [...errors, ...warnings.filter((finding) => !isOfReact(finding)), ...notices];
}
