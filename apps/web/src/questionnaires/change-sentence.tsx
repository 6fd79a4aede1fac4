import { scoreRmdq } from "@hipfirst/evaluation";
import { useWords } from "../kit/preferences.tsx";
import type { Sheet } from "./instruments.ts";
import { changeSinceStart, type PastScore, sinceStart } from "./past-scores.ts";

/** The last answer against the first, in words. */
export function ChangeSentence({ sheet, scores }: { sheet: Sheet; scores: readonly PastScore[] }) {
  const { t, locale } = useWords();
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const known = scores.flatMap(({ score }) => (score === null ? [] : [score]));
  const last = known.at(-1);
  if (last === undefined) return null;
  const change = changeSinceStart(sheet, scores);
  const compared = sinceStart(scores);
  const hidden = sheet === "RMDQ" ? cannotShow(last) : null;
  return (
    <>
      {known.length === 1 ? <p>{t("questionnaires.result.first")}</p> : null}
      {compared === "different" ? <p>{t("questionnaires.result.different")}</p> : null}
      {change === null ? null : (
        <p>
          {t(`questionnaires.result.${verdict(change)}`, {
            points: number.format(Math.abs(change.improvement)),
            mic: number.format(change.minimalImportant),
          })}
        </p>
      )}
      {compared === null || compared === "different" || compared.isWhole ? null : (
        <p className="mute">{t("questionnaires.result.part")}</p>
      )}
      {hidden === null ? null : <p className="mute">{t(`questionnaires.result.${hidden}`)}</p>}
      {change === null ? null : <p className="quiet">{t("questionnaires.result.mic.status")}</p>}
    </>
  );
}

type Judged = NonNullable<ReturnType<typeof changeSinceStart>>;

function verdict({
  improvement,
  minimalImportant,
  reaches,
}: Judged): "better" | "little" | "worse" | "unjudged" {
  if (improvement <= -minimalImportant) return "worse";
  if (reaches === null) return "unjudged";
  return reaches ? "better" : "little";
}

/** The Roland-Morris score near its floor or ceiling hides further change. */
const cannotShow = (score: number): "improvement" | "deterioration" | null =>
  scoreRmdq(
    Array.from({ length: score }, (_, index) => index + 1),
    true,
  ).cannotShow;
