import { useText } from "../../ui/language.tsx";

type ShowPasswordProps = {
  readonly isShown: boolean;
  readonly onShow: (isShown: boolean) => void;
};

export function ShowPassword({ isShown, onShow }: ShowPasswordProps) {
  const { t } = useText();
  return (
    <label className="show">
      <input
        type="checkbox"
        name="show"
        checked={isShown}
        onChange={(event) => {
          onShow(event.currentTarget.checked);
        }}
      />
      <span>{t("pin.show")}</span>
    </label>
  );
}
