import { useId } from "react";
import { useWords } from "../kit/preferences.tsx";
import { useItemWords } from "../library/item-words.ts";
import type { VideoTask } from "./tasks.ts";

interface TaskFieldProps {
  readonly tasks: readonly VideoTask[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

const groups = ["movements", "exercises", "other"] as const;

/** What the video shows. It may be changed after the video was looked at. */
export function TaskField({ tasks, value, onChange }: TaskFieldProps) {
  const { t } = useWords();
  const textOf = useItemWords();
  const id = useId();
  const nameOf = ({ id: what, item }: VideoTask): string =>
    item === null ? t(`video.what.${what}`) : textOf(item, item.definition.words.nameId);
  return (
    <div className="field">
      <label htmlFor={id}>{t("video.what")}</label>
      <div className="box">
        <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
          {groups.map((group) => (
            <optgroup key={group} label={t(`video.group.${group}`)}>
              {tasks
                .filter((task) => task.group === group)
                .map((task) => (
                  <option key={task.id} value={task.id}>
                    {nameOf(task)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </div>
    </div>
  );
}
