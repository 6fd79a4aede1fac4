import { useState } from "react";
import { Choices } from "../../kit/choice.tsx";
import { useWords } from "../../kit/preferences.tsx";
import { PainScale } from "../../kit/scales.tsx";
import { Sheet } from "../../kit/sheet.tsx";
import type { StopReason } from "./machine.ts";

const reasons: readonly StopReason[] = ["pain", "pinch", "spreading", "numbness", "other"];

interface PainSheetProps {
  readonly onCarryOn: () => void;
  readonly onStop: (reason: StopReason, peakPain: number | null) => Promise<void>;
}

/** Something hurts in the middle of a set: what it is, and stop here. Going back is possible, never suggested. */
export function PainSheet({ onCarryOn, onStop }: PainSheetProps) {
  const { t } = useWords();
  const [reason, setReason] = useState<StopReason | null>(null);
  const [pain, setPain] = useState<number | null>(null);
  const [isStopping, setStopping] = useState(false);
  const isHowMuchAsked = reason === "pain" || reason === "pinch";
  return (
    <Sheet title={t("app.pain-sheet.title")} summary={t("app.pain-sheet.text")} onClose={onCarryOn}>
      <div className="ask">
        <Choices
          label={t("app.pain-sheet.what")}
          value={reason}
          onChange={setReason}
          options={reasons.map((value) => ({ value, label: t(`app.pain-sheet.${value}`) }))}
        />
        {isHowMuchAsked ? (
          <PainScale label={t("app.pain-sheet.how-much")} value={pain} onChange={setPain} />
        ) : null}
        <button
          type="button"
          className="btn big wide stop"
          disabled={reason === null || isStopping}
          onClick={() => {
            if (reason === null) return;
            setStopping(true);
            void onStop(reason, isHowMuchAsked ? pain : null);
          }}
        >
          {t("app.pain-sheet.stop")}
        </button>
        <button type="button" className="btn ghost wide" onClick={onCarryOn}>
          {t("app.pain-sheet.back")}
        </button>
      </div>
    </Sheet>
  );
}
