import { buildCms } from "@tegata/pki";
import type { Prepare } from "./prepare.ts";

/** Detached, CAdES-B-B. */
export const cms: Prepare = async ({ digest }) => {
  return (by) => buildCms({ ...by, digest });
};
