/** For `<script src="tegata.js">`: one global, `tegata`, with the calls and the error class. */
import { isTegataError, TegataError, tegata } from "./index.ts";

Object.assign(globalThis, { tegata: Object.assign(tegata, { TegataError, isTegataError }) });
