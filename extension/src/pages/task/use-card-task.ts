import { OWN_PAGE_PORT, type OwnResult, type OwnTask } from "@tegata/protocol/own-pages";
import type { Purpose } from "@tegata/protocol/purpose";
import { useEffect, useState, useSyncExternalStore } from "react";
import { connect } from "../../platform/runtime.ts";
import { CardTask, type TaskState } from "./card-task.ts";

export type ShownTask = {
  readonly state: TaskState;
  readonly submit: (pin: number[], lastTry: boolean, newPin?: number[]) => void;
  readonly takeAnyReader: () => void;
  /** Begins anew after the conversation has ended. */
  readonly restart: () => void;
};

/** A task with the card for as long as the component is shown. */
export function useCardTask<T extends OwnTask>(
  task: T,
  purpose: Purpose,
  onDone: (result: OwnResult[T]) => void,
): ShownTask {
  const begin = (): CardTask<T> =>
    new CardTask<T>({ connect: () => connect(OWN_PAGE_PORT), task, purpose, onDone });
  const [current, setCurrent] = useState(begin);
  useEffect(() => {
    current.open();
    return current.close;
  }, [current]);
  const state = useSyncExternalStore(current.subscribe, current.state);
  return {
    state,
    submit: current.submit,
    takeAnyReader: current.takeAnyReader,
    restart: () => {
      setCurrent(begin());
    },
  };
}
