import type { Arrival } from "./on-demand.ts";
import { serveTegata } from "./tegata.ts";
import { serveWebEid } from "./web-eid.ts";

/** The doors that are loaded when a page knocks at one. A second copy finds nothing to do. */
const doors = globalThis.tegataDoors;
if (doors) {
  const { gesture, words, waiting } = doors;
  const webEid = serveWebEid(gesture, words);
  const take = (arrival: Arrival): void => {
    if (arrival instanceof MessagePort) serveTegata(arrival, gesture, words);
    else webEid(arrival);
  };
  doors.take = take;
  for (const arrival of waiting.splice(0)) take(arrival);
}
