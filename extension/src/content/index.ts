import { HELLO } from "@tegata/protocol/extension-ports";
import { tell } from "../platform/runtime.ts";
import { openJlisDoor } from "./doors/j-lis.ts";
import { raiseShield } from "./shield.ts";

raiseShield();
openJlisDoor();
tell({ type: HELLO });
