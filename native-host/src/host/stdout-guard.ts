/**
 * Keeps the browser's pipe for frames: whatever else a library prints goes to stderr.
 * Returns the only function that still reaches stdout; it resolves when the bytes are handed over.
 */
export function guardStdout(): (frame: Uint8Array) => Promise<void> {
  const { stdout } = process;
  const write = stdout.write.bind(stdout);
  // stderr is opened when something is said: a browser waits for the first frame.
  stdout.write = ((...said: Parameters<typeof write>) =>
    process.stderr.write(...said)) as typeof stdout.write;
  return (frame) =>
    new Promise((done, fail) => {
      write(frame, (error) => {
        if (error) fail(error);
        else done();
      });
    });
}
