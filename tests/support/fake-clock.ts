/** A clock that starts now and moves only when told to. */
export function fakeClock(start = new Date()): {
  readonly now: () => Date;
  readonly advance: (milliseconds: number) => void;
} {
  let time = start.getTime();
  return {
    now: () => new Date(time),
    advance: (milliseconds) => {
      time += milliseconds;
    },
  };
}
