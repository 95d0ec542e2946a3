/** How the native messaging host ends. Apart from the command's statuses, so that logs tell them apart. */
export const HOST_EXIT = {
  done: 0,
  /** Length, encoding or form of a message is not ours: nothing of it was read. */
  badFrame: 70,
  /** The browser names an extension that may not use this host. */
  forbiddenCaller: 77,
} as const;
