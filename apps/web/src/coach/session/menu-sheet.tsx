import { exercise } from "@hipfirst/exercises";
import { useState } from "react";
import { Icon, type IconName } from "../../kit/icon.tsx";
import { useWords } from "../../kit/preferences.tsx";
import { Sheet } from "../../kit/sheet.tsx";
import { progressOf, type SetSoFar } from "./machine.ts";
import { RepsStepper } from "./reps-stepper.tsx";
import type { SetStep } from "./steps.ts";

interface MenuSheetProps {
  readonly step: SetStep;
  readonly set: SetSoFar;
  /** Exercises that may take this one's place, nearest first. */
  readonly easier: readonly string[];
  readonly onCount: (by: 1 | -1) => void;
  readonly onRedo: () => void;
  readonly onSwap: (id: string) => Promise<void>;
  readonly onSkip: () => Promise<void>;
  readonly onPain: () => void;
  readonly onClose: () => void;
}

/** What else can be done about this exercise: the set again, an easier one, none, or stop. */
export function MenuSheet(props: MenuSheetProps) {
  const { step, set, easier, onCount, onRedo, onSwap, onSkip, onPain, onClose } = props;
  const { t } = useWords();
  const [isLeaving, setLeaving] = useState(false);
  // What was done goes to the record first; a second press meanwhile would tell it twice.
  const leave = (how: () => Promise<void>) => {
    if (isLeaving) return;
    setLeaving(true);
    void how();
  };
  const name = (id: string) => t(exercise(id).words.shortNameId);
  return (
    <Sheet title={name(step.exercise)} summary={t("app.session.menu-text")} onClose={onClose}>
      <div className="stack">
        <RepsStepper
          label={t(step.kind === "hold" ? "app.session.holds-so-far" : "app.session.reps-so-far")}
          reps={progressOf(step, set)}
          onCount={onCount}
        />
        <Item icon="undo" text={t("app.session.redo")} onPress={onRedo} />
        {easier.map((id) => (
          <Item
            key={id}
            icon="down"
            text={t("app.session.swap", { exercise: name(id) })}
            onPress={() => leave(() => onSwap(id))}
          />
        ))}
        <Item
          icon="arrow"
          text={t("app.session.skip", { exercise: name(step.exercise) })}
          onPress={() => leave(onSkip)}
        />
        <Item icon="stop" text={t("app.session.stop")} onPress={onPain} />
        <button type="button" className="btn ghost wide" onClick={onClose}>
          {t("app.pain-sheet.back")}
        </button>
      </div>
    </Sheet>
  );
}

function Item({ icon, text, onPress }: { icon: IconName; text: string; onPress: () => void }) {
  return (
    <button type="button" className="choice" onClick={onPress}>
      <Icon name={icon} />
      <span>{text}</span>
    </button>
  );
}
