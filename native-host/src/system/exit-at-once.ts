import { loadKoffi } from "./load-koffi.ts";

/**
 * Ends the process although a thread waits in the card driver for ever: `process.exit` would wait
 * for that thread too. The system gives the card's handles back.
 */
export function exitAtOnce(status: number): never {
  const koffi = loadKoffi();
  if (process.platform === "win32") {
    const kernel = koffi.load("kernel32.dll");
    const self = kernel.func("void * __stdcall GetCurrentProcess()") as () => unknown;
    const terminate = kernel.func(
      "bool __stdcall TerminateProcess(void *process, uint32_t status)",
    );
    terminate(self(), status);
  } else {
    koffi.load(null).func("void _exit(int status)")(status);
  }
  throw new Error("the process did not end");
}
