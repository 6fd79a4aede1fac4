import { useId } from "react";
import { useDraft } from "../coach/record/draft.ts";
import { useRecord } from "../coach/record/record.tsx";
import { useWords } from "../kit/preferences.tsx";
import { type Activity, scoreActivities } from "./instruments.ts";
import { namedActivities } from "./past-scores.ts";
import { Rating } from "./rating.tsx";
import { SheetPage } from "./sheet.tsx";
import type { SheetProps } from "./sheet-props.ts";

const activityCount = 3;
const longestName = 80;

/** Up to three own activities; asked again, they stay the same and the earlier ratings are not shown. */
export function ActivitiesSheet({ onSave }: SheetProps) {
  const { t } = useWords();
  const { care } = useRecord();
  const earlier = namedActivities(care.state.questionnaires).slice(0, activityCount);
  const isAgain = earlier.length > 0;
  const [activities, setActivities, clear] = useDraft<readonly Activity[]>(
    "questionnaire.PSFS",
    isAgain
      ? earlier.map((name) => ({ name, rating: null }))
      : Array.from({ length: activityCount }, () => ({ name: "", rating: null })),
  );
  const { score, named } = scoreActivities(activities);
  const change = (place: number, part: Partial<Activity>) =>
    setActivities(activities.map((each, index) => (index === place ? { ...each, ...part } : each)));
  const save = async () => {
    await onSave({ answers: { activities: named }, score });
    await clear();
  };
  return (
    <SheetPage title={t("questionnaires.PSFS.name")} canSave={score !== null} onSave={save}>
      <p className="lead">{t(isAgain ? "questionnaires.PSFS.again" : "questionnaires.PSFS.prompt")}</p>
      {activities.map((activity, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what an activity is while its name is typed.
        <section key={place} className="card stack">
          {isAgain ? null : (
            <NameField number={place + 1} name={activity.name} onChange={(name) => change(place, { name })} />
          )}
          {activity.name.trim() === "" ? null : (
            <Rating
              label={t("questionnaires.PSFS.rate", { activity: activity.name })}
              low={t("questionnaires.PSFS.low")}
              high={t("questionnaires.PSFS.high")}
              range={[0, 10]}
              value={activity.rating}
              onChange={(rating) => change(place, { rating })}
            />
          )}
        </section>
      ))}
    </SheetPage>
  );
}

interface NameFieldProps {
  readonly number: number;
  readonly name: string;
  readonly onChange: (name: string) => void;
}

function NameField({ number, name, onChange }: NameFieldProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t("questionnaires.PSFS.activity", { number })}</label>
      <div className="box">
        <input
          id={id}
          value={name}
          maxLength={longestName}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
    </div>
  );
}
