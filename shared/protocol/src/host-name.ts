/** What a process needs to know before it speaks: apart from the schemas, which take time to load. */

/** The native messaging host's name, as browsers look it up. */
export const HOST_NAME = "org.tegata.host";

/** Version of the messages between extension and host. Raised when a schema changes incompatibly. */
export const HOST_PROTOCOL_VERSION = 1;
