import { find } from "./elements.ts";

/** 検索条件 → 検索結果: fills in prefecture and municipality. */
export function setUpPlaceDialog(): void {
  const dialog = find("place-dialog", HTMLDialogElement);
  const prefecture = find("place-prefecture", HTMLSelectElement);
  if (!dialog || !prefecture) return;
  find("place-open", HTMLButtonElement)?.addEventListener("click", () => {
    dialog.showModal();
  });
  const take = (municipality: string) => {
    set("field-prefecture", prefecture.value);
    set("field-municipality", municipality);
    dialog.close();
    find("field-town", HTMLInputElement)?.focus();
  };
  const search = () => void listMunicipalities(prefecture.value, take);
  find("place-search", HTMLButtonElement)?.addEventListener("click", search);
  find("place-filter", HTMLInputElement)?.addEventListener("input", filterList);
  find("place-other-take", HTMLButtonElement)?.addEventListener("click", () => {
    const typed = find("place-other", HTMLInputElement)?.value.trim() ?? "";
    if (typed !== "") take(typed);
  });
}

function set(id: string, value: string): void {
  const input = find(id, HTMLInputElement);
  if (input) input.value = value;
}

async function listMunicipalities(
  prefecture: string,
  take: (municipality: string) => void,
): Promise<void> {
  const list = find("place-list", HTMLUListElement);
  const results = find("place-results", HTMLFieldSetElement);
  if (!list || !results || prefecture === "") return;
  const response = await fetch(`/places?prefecture=${encodeURIComponent(prefecture)}`);
  const names = (await response.json()) as readonly string[];
  list.replaceChildren(...names.map((name) => listItem(name, take)));
  results.hidden = false;
  set("place-filter", "");
  find("place-filter", HTMLInputElement)?.focus();
}

function listItem(name: string, take: (municipality: string) => void): HTMLLIElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = name;
  button.value = name;
  button.addEventListener("click", () => {
    take(name);
  });
  const item = document.createElement("li");
  item.append(button);
  return item;
}

function filterList(event: Event): void {
  const wanted = (event.target as HTMLInputElement).value.trim();
  for (const item of document.querySelectorAll<HTMLElement>("#place-list li")) {
    item.hidden = !item.textContent.includes(wanted);
  }
}
