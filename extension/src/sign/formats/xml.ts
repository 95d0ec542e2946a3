import { prepareXml } from "@tegata/pki";
import { given, type Prepare } from "./prepare.ts";

/** XAdES-B-B, within the document or apart from it. */
export const xml: Prepare = (document, { packaging }) =>
  packaging === "detached"
    ? prepareXml({ packaging, name: document.name, digest: document.digest })
    : prepareXml({ packaging, xml: given(document) });
