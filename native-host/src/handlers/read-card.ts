import { readCard as readContents } from "../cards/read-card.ts";
import type { Handler } from "./handler.ts";

export const readCard: Handler<"read-card"> = async ({ reader }, { readers }) =>
  readContents({ readers, reader });
