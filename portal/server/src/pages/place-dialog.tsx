/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { PREFECTURES } from "../places/find-places.ts";
import type { Lang } from "../texts/text.ts";
import { UI } from "../texts/ui.ts";

/** 検索条件 → 検索結果. The page script opens it, fetches the list and fills in the two fields. */
export const PlaceDialog = ({ lang }: { readonly lang: Lang }) => (
  <dialog id="place-dialog" aria-labelledby="place-dialog-title">
    <h2 id="place-dialog-title">{UI.searchTitle[lang]}</h2>
    <form method="dialog" class="fields">
      <fieldset>
        <legend>{UI.searchConditions[lang]}</legend>
        <div class="row">
          <select id="place-prefecture" aria-label={UI.searchConditions[lang]}>
            <option value="">{UI.choose[lang]}</option>
            {PREFECTURES.map((name) => (
              <option value={name}>{name}</option>
            ))}
          </select>
          <button type="button" id="place-search">
            {UI.search[lang]}
          </button>
        </div>
      </fieldset>
      <fieldset id="place-results" hidden>
        <legend>{UI.searchResults[lang]}</legend>
        <input
          id="place-filter"
          type="search"
          placeholder={UI.searchFilter[lang]}
          aria-label={UI.searchFilter[lang]}
        />
        <ul id="place-list" class="places" />
        <label for="place-other">{UI.searchOther[lang]}</label>
        <div class="row">
          <input id="place-other" maxlength={16} />
          <button type="button" id="place-other-take" class="secondary">
            {UI.searchTake[lang]}
          </button>
        </div>
      </fieldset>
      <div class="actions">
        <button type="submit" class="secondary">
          {UI.close[lang]}
        </button>
      </div>
    </form>
  </dialog>
);
