import { readStatus } from "../status/read-status.ts";
import type { Handler } from "./handler.ts";

export const status: Handler<"status"> = async (_request, { readers }) => ({
  readers: await readStatus(readers),
});
