import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

type Exchange = { readonly command: string; readonly answer: string };
/** What the recording did between two exchanges, or one exchange. */
export type Step = { readonly power: "on" | "off" } | Exchange;

/** Recordings in the text form of apdu-logs: `> command`, `< answer`, `# POWER ON|OFF`. */
export function readRecordings(
  folder: string,
): readonly { name: string; steps: readonly Step[] }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".apdu"))
    .map((file) => ({
      name: basename(file, ".apdu"),
      steps: parseRecording(readFileSync(join(folder, file), "utf8")),
    }));
}

/** A command that nobody answered is left out: it says nothing about an answer. */
function parseRecording(text: string): readonly Step[] {
  const steps: Step[] = [];
  let command: string | undefined;
  for (const line of text.split("\n")) {
    if (/^# POWER O/.test(line)) steps.push({ power: line.endsWith("ON") ? "on" : "off" });
    else if (line.startsWith("> ")) command = line.slice(2);
    else if (line.startsWith("< ") && command !== undefined) {
      steps.push({ command, answer: line.slice(2) });
      command = undefined;
    }
  }
  return steps;
}

/** `== title` and the commands under it, as in a derived listing without answers. */
export function parseListing(
  text: string,
): readonly { title: string; commands: readonly string[] }[] {
  return text
    .split(/^== /m)
    .slice(1)
    .map((section) => {
      const [title = "", ...lines] = section.split("\n");
      return {
        title,
        commands: lines.filter((line) => line.startsWith("> ")).map((line) => line.slice(2)),
      };
    });
}

/** Status words that mean the same to a client: done, tries left, blocked, not there, … */
export function classOf(sw: string): string {
  if (/^63C[1-9A-F]$/i.test(sw)) return "tries left";
  return CLASSES[sw.toUpperCase()] ?? sw.toUpperCase();
}

const CLASSES: Readonly<Record<string, string>> = {
  "9000": "done",
  "6282": "done",
  "63C0": "blocked",
  "6983": "blocked",
  "6984": "blocked",
  "6A82": "not there",
  "6A88": "not there",
  "6D00": "not supported",
  "6E00": "not supported",
};
