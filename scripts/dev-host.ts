/**
 * The host with a virtual card in the place of PC/SC, for systems without vpcd (Windows, macOS).
 * `TEGATA_VIRTUAL_CARD` is the loopback port that `tegata-card serve --listen` announced. The
 * shipped host has no such switch.
 */
import { run } from "@tegata/native-host/run";
import { VirtualReaders } from "./dev-host/virtual-readers.ts";

void run({
  args: process.argv.slice(2),
  program: import.meta.filename,
  loadReaders: async () => new VirtualReaders(Number(process.env["TEGATA_VIRTUAL_CARD"] ?? 0)),
});
