import { Link } from "wouter";
import { Icon } from "../../kit/icon.tsx";
import { useWords } from "../../kit/preferences.tsx";
import { Shape } from "../../kit/shape.tsx";

/** Last on the screen and always there. */
export function PainDoor() {
  const { t } = useWords();
  return (
    <Link className="pain-door" href="/pain">
      <Shape name="stop" />
      {t("app.pain-door")}
      <Icon name="chevron" />
    </Link>
  );
}
