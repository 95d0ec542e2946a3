import { loadKoffi } from "./load-koffi.ts";

/** The same number on Linux and macOS. */
const RLIMIT_CORE = 4;
const PR_SET_DUMPABLE = 4;
const WER_FAULT_REPORTING_FLAG_NOHEAP = 1;

/**
 * A crash leaves no file with the process's memory, whoever started it: that may hold a password.
 * On Linux no other program of the user can look into it any more either. Best effort: where a
 * call is missing, the launcher's `ulimit -c 0` still holds.
 */
export function keepNoDumps(): void {
  try {
    const koffi = loadKoffi();
    if (process.platform === "win32") {
      const kernel = koffi.load("kernel32.dll");
      const setFlags = kernel.func("int __stdcall WerSetFlags(uint32_t flags)");
      setFlags(WER_FAULT_REPORTING_FLAG_NOHEAP);
      return;
    }
    const system = koffi.load(null);
    const limit = koffi.struct({ current: "uint64_t", maximum: "uint64_t" });
    const setLimit = system.func("setrlimit", "int", ["int", koffi.pointer(limit)]);
    setLimit(RLIMIT_CORE, { current: 0, maximum: 0 });
    if (process.platform !== "linux") return;
    const control = system.func("int prctl(int option, unsigned long value)");
    control(PR_SET_DUMPABLE, 0);
  } catch {
    // Without koffi no card is reached, so nobody is asked for a password.
  }
}
