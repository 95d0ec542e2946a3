import { preparePdf } from "@tegata/pki";
import { given, type Prepare } from "./prepare.ts";

/** PAdES-B-B, behind the original's bytes. */
export const pdf: Prepare = (document) => preparePdf(given(document));
