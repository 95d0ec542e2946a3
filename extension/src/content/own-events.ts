/** Dispatches events of ours and knows them again, so that our own listeners let them pass. */
export class OwnEvents {
  #passing: Event | null = null;

  dispatch(type: string, detail: string): void {
    this.#passing = new CustomEvent(type, { bubbles: true, detail });
    document.dispatchEvent(this.#passing);
    this.#passing = null;
  }

  isOwn(event: Event): boolean {
    return event === this.#passing;
  }
}
