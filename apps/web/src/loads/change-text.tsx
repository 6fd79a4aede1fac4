import { useWords } from "../kit/preferences.tsx";
import { changeBetween } from "./moments.ts";
import type { RepetitionLoads } from "./repetition.ts";
import type { LoadSettings } from "./settings.ts";

interface ChangeTextProps {
  readonly settings: LoadSettings;
  readonly before: RepetitionLoads;
  readonly after: RepetitionLoads | null;
}

/** Changes of less than two in a hundred are not worth a sentence. */
const sameWithin = 0.02;
const lacksFromNm = 1;

/** What the physics says about a change, and no more. */
export function ChangeText({ settings, before, after }: ChangeTextProps) {
  const { t } = useWords();
  const change = after === null ? null : changeBetween(before, after);
  if (after === null || change === null) return <output className="change">{t("loads.change.none")}</output>;
  const percent = (share: number) => ({ percent: Math.round(100 * Math.abs(share)) });
  const press = Math.abs(change.press) < sameWithin ? "same" : change.press > 0 ? "more" : "less";
  const lacksNm = after.lacksNm - before.lacksNm;
  return (
    <output className="change">
      {Math.abs(change.otherFlexors) < sameWithin ? null : (
        <p>
          {t(
            change.otherFlexors > 0 ? "loads.change.flexors" : "loads.change.flexors-less",
            percent(change.otherFlexors),
          )}
        </p>
      )}
      <p>{t(`loads.change.press-${press}`, percent(change.press))}</p>
      {settings.iliopsoas < 1 && change.press < 0 ? <p>{t("loads.change.weak")}</p> : null}
      {settings.pelvisTiltDeg === 0 ? null : <p>{t("loads.change.control")}</p>}
      {lacksNm > lacksFromNm ? (
        <p>{t("loads.change.lacks", { newtonMetres: Math.round(after.lacksNm) })}</p>
      ) : null}
    </output>
  );
}
