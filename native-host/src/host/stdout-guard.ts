/**
 * Keeps the browser's pipe for frames: whatever else a library prints goes to stderr.
 * Returns the only function that still reaches stdout; it resolves when the bytes are handed over.
 */
export function guardStdout(): (frame: Uint8Array) => Promise<void> {
  const { stdout, stderr } = process;
  const write = stdout.write.bind(stdout);
  stdout.write = stderr.write.bind(stderr);
  return (frame) =>
    new Promise((done, fail) => {
      write(frame, (error) => {
        if (error) fail(error);
        else done();
      });
    });
}
