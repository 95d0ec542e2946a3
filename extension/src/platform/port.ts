/** A message channel, whoever is at its other end. Posting on a closed one does nothing. */
export type Port = {
  readonly post: (message: unknown) => void;
  readonly close: () => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** Called once, when the other end closes; `reason` is the browser's own sentence, if it has one. */
  readonly onClose: (listener: (reason: string | undefined) => void) => void;
};

/** Who opened a port, as the browser tells it. Nothing in here comes from the page. */
export type Sender = {
  readonly origin: string | undefined;
  readonly url: string | undefined;
  readonly tabId: number | undefined;
  /** The tab is the one in front in its window. */
  readonly tabActive: boolean;
  /** 0 is the top document of the tab. */
  readonly frameId: number | undefined;
  readonly documentId: string | undefined;
  /** False while the document is prerendered or kept for going back. */
  readonly documentActive: boolean;
};
