import { useState } from "react";
import { Choices, ManyChoices } from "../kit/choice.tsx";
import { useWords } from "../kit/preferences.tsx";
import type { Guide } from "./guide.ts";
import type { TryResult } from "./run.ts";
import { legFaults, squatSigns } from "./signs.ts";

interface SeenTryProps {
  readonly guide: Guide;
  readonly onDone: (result: TryResult) => void;
}

/** Faults that were seen, or things noted; "none of these" is said, so that an empty list is never a forgotten one. */
export function SeenTry({ guide, onDone }: SeenTryProps) {
  const { t } = useWords();
  const [seen, setSeen] = useState<readonly string[]>([]);
  const [isNone, setNone] = useState<readonly "none"[]>([]);
  const isFaults = guide.way === "faults";
  const signs: readonly string[] = isFaults ? legFaults : squatSigns;
  const save = () =>
    onDone({ value: isFaults ? seen.length : null, fields: { seen: isNone.length > 0 ? ["none"] : seen } });
  return (
    <>
      <ManyChoices
        label={t("tests.seen.question")}
        values={seen}
        onChange={(values) => {
          setSeen(values);
          setNone([]);
        }}
        options={signs.map((value) => ({ value, label: t(`tests.seen.${value}`) }))}
      />
      <ManyChoices
        label={t("tests.seen.or")}
        values={isNone}
        onChange={(values) => {
          setNone(values);
          setSeen([]);
        }}
        options={[{ value: "none", label: t("tests.seen.none") }]}
      />
      <SaveTry disabled={seen.length === 0 && isNone.length === 0} onSave={save} />
    </>
  );
}

/** The six movement-control tests, each passed or not; the score is how many were not. */
export function ChecklistTry({ guide, onDone }: SeenTryProps) {
  const { t } = useWords();
  const [answers, setAnswers] = useState<Readonly<Record<string, "passed" | "failed">>>({});
  const items = guide.test.fields.find(({ name }) => name === "items")?.choices ?? [];
  const isComplete = items.every((item) => answers[item] !== undefined);
  const failed = items.filter((item) => answers[item] === "failed");
  return (
    <>
      {items.map((item, index) => (
        <section key={item} className="card">
          <Choices
            label={t(`evaluation.test.${guide.test.id}.step${index + 1}`)}
            layout="across"
            value={answers[item] ?? null}
            onChange={(value) => setAnswers({ ...answers, [item]: value })}
            options={(["passed", "failed"] as const).map((value) => ({ value, label: t(`tests.${value}`) }))}
          />
        </section>
      ))}
      <SaveTry
        disabled={!isComplete}
        onSave={() =>
          onDone({
            value: failed.length,
            fields: { items: Object.fromEntries(items.map((item) => [item, answers[item] === "failed"])) },
          })
        }
      />
    </>
  );
}

/** What the low back did while the hip bent: each direction none, slight or clear; the value is the clearest. */
export function ScoresTry({ guide, onDone }: SeenTryProps) {
  const { t } = useWords();
  const [scores, setScores] = useState<Readonly<Record<string, "0" | "1" | "2">>>({});
  const names = guide.test.fields.map(({ name }) => name);
  const isComplete = names.every((name) => scores[name] !== undefined);
  return (
    <>
      {names.map((name) => (
        <section key={name} className="card">
          <Choices
            label={t(`tests.direction.${name}`)}
            layout="across"
            value={scores[name] ?? null}
            onChange={(value) => setScores({ ...scores, [name]: value })}
            options={(["0", "1", "2"] as const).map((value) => ({ value, label: t(`tests.clear.${value}`) }))}
          />
        </section>
      ))}
      <SaveTry
        disabled={!isComplete}
        onSave={() => {
          const given = Object.fromEntries(names.map((name) => [name, Number(scores[name])]));
          onDone({ value: Math.max(...Object.values(given)), fields: given });
        }}
      />
    </>
  );
}

function SaveTry({ disabled, onSave }: { disabled: boolean; onSave: () => void }) {
  const { t } = useWords();
  return (
    <button type="button" className="btn big wide" disabled={disabled} onClick={onSave}>
      {t("app.test.save-try")}
    </button>
  );
}
