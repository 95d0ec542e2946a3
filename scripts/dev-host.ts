/**
 * The host with a virtual card in the place of PC/SC, for systems without vpcd (Windows, macOS).
 * `TEGATA_VIRTUAL_CARD` is the loopback port that `tegata-card serve --listen` announced. The
 * shipped host has no such switch.
 */
import { run } from "@tegata/native-host/run";

void run({
  args: process.argv.slice(2),
  program: import.meta.filename,
  // By import(), as the shipped host does: the built program keeps such modules in one part.
  loadReaders: async () => {
    const { VirtualReaders } = await import("./dev-host/virtual-readers.ts");
    return new VirtualReaders(Number(process.env["TEGATA_VIRTUAL_CARD"] ?? 0));
  },
});
