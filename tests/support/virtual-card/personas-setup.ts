import { makePersonas } from "@tegata/virtual-card";
import { PERSONAS } from "../../../scripts/support/personas.ts";

/** Before any test: the synthetic people that they share. Nothing to do where they are there. */
export default (): Promise<void> => makePersonas(PERSONAS);
