import { find } from "./elements.ts";

/** A file that is dropped on a field goes into its input. */
export function setUpDrops(): void {
  for (const field of document.querySelectorAll<HTMLElement>("[data-drop]")) {
    const input = find(field.dataset["drop"] ?? "", HTMLInputElement);
    if (input) takeDrops(field, input);
  }
}

function takeDrops(field: HTMLElement, input: HTMLInputElement): void {
  const mark = (isOver: boolean): void => {
    field.classList.toggle("drop-over", isOver);
  };
  field.addEventListener("dragover", (event) => {
    event.preventDefault();
    mark(true);
  });
  field.addEventListener("dragleave", () => {
    mark(false);
  });
  field.addEventListener("drop", (event) => {
    event.preventDefault();
    mark(false);
    if (event.dataTransfer?.files.length === 1) input.files = event.dataTransfer.files;
  });
}
