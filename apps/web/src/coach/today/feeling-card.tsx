import { Choices } from "../../kit/choice.tsx";
import { Icon, type IconName } from "../../kit/icon.tsx";
import { useWords } from "../../kit/preferences.tsx";
import { useRecord } from "../record/record.tsx";

const feelings = ["better", "same", "worse"] as const;
const icons: Readonly<Record<(typeof feelings)[number], IconName>> = {
  better: "up",
  same: "same",
  worse: "down",
};

/** How the back is now, in one press. Only today's answer is shown as chosen. */
export function FeelingCard() {
  const { t } = useWords();
  const { care, add } = useRecord();
  const isToday =
    care.feeling !== null && new Date(care.feeling.at).toDateString() === care.now.toDateString();
  const chosen = feelings.find((feeling) => isToday && care.feeling?.now === feeling) ?? null;
  return (
    <section className="card feeling">
      <Choices
        label={t("app.feeling.question")}
        layout="icons"
        value={chosen}
        onChange={(now) => void add({ type: "FeelingNow", now })}
        options={feelings.map((value) => ({
          value,
          label: t(`app.feeling.${value}`),
          icon: <Icon name={icons[value]} />,
        }))}
      />
    </section>
  );
}
