import { Icon, type IconName } from "../../kit/icon.tsx";
import { useWords } from "../../kit/preferences.tsx";
import { Shape } from "../../kit/shape.tsx";
import type { SessionAction, SessionState } from "./machine.ts";
import type { SetStep } from "./steps.ts";

interface ControlsProps {
  readonly state: SessionState;
  readonly step: SetStep;
  readonly isCamera: boolean;
  readonly isSeen: boolean;
  readonly isHolding: boolean;
  readonly act: (action: SessionAction) => void;
  readonly onHold: () => void;
}

interface Control {
  readonly icon: IconName;
  readonly textId: string;
  readonly onPress: () => void;
}

/** Three keys of 96 px: one for the count, the main one, and pain. */
export function Controls(props: ControlsProps) {
  const { t } = useWords();
  const [side, main] = controlsOf(props);
  return (
    <div className={side ? "ctl" : "ctl two-keys"}>
      {side ? (
        <button type="button" onClick={side.onPress}>
          <Icon name={side.icon} />
          {t(side.textId)}
        </button>
      ) : null}
      <button type="button" className="main" onClick={main.onPress}>
        <Icon name={main.icon} />
        {t(main.textId)}
      </button>
      <button type="button" className="pain" onClick={() => props.act({ type: "pain" })}>
        <Shape name="stop" />
        {t("app.session.pain")}
      </button>
    </div>
  );
}

function controlsOf({
  state,
  step,
  isCamera,
  isSeen,
  isHolding,
  act,
  onHold,
}: ControlsProps): [Control | null, Control] {
  const setDone: Control = {
    icon: "check",
    textId: "app.session.set-done",
    onPress: () => act({ type: "set-done" }),
  };
  const pause: Control = {
    icon: "pause",
    textId: "app.session.pause",
    onPress: () => act({ type: "pause" }),
  };
  switch (state.stage) {
    case "ready":
      return [null, { icon: "play", textId: "app.session.go", onPress: () => act({ type: "go" }) }];
    case "countdown":
      return [null, pause];
    case "rest":
      return [null, { icon: "play", textId: "app.session.end-rest", onPress: () => act({ type: "rested" }) }];
    case "paused":
      return [
        setDone,
        { icon: "play", textId: "app.session.resume", onPress: () => act({ type: "resume" }) },
      ];
    default:
      break;
  }
  if (isCamera) {
    const count: Control = isSeen
      ? { icon: "undo", textId: "app.session.not-a-rep", onPress: () => act({ type: "undo" }) }
      : { icon: "check", textId: "app.session.count-it", onPress: () => act({ type: "add" }) };
    return [count, pause];
  }
  if (step.kind === "hold")
    return [
      setDone,
      {
        icon: isHolding ? "stop" : "play",
        textId: isHolding ? "app.session.let-go" : "app.session.hold",
        onPress: onHold,
      },
    ];
  if (step.kind === "time") return [null, setDone];
  return [setDone, { icon: "plus", textId: "app.session.one-done", onPress: () => act({ type: "tap" }) }];
}
