import { isTryPassed } from "@hipfirst/plan";
import { useCallback, useEffect, useState } from "react";
import { useLocation } from "wouter";
import { whenIdle } from "../../kit/idle.ts";
import { useSettings } from "../../kit/preferences.tsx";
import { prepareSound, unlockSound } from "../../kit/voice.ts";
import { nextPlace, openSession } from "../journey.ts";
import { useRecord } from "../record/record.tsx";
import { AskSheet } from "./ask-sheet.tsx";
import { BeforeSession } from "./before-session.tsx";
import { cameraSetup } from "./camera-setup-link.ts";
import { SessionClosed } from "./closed.tsx";
import { SessionEnd } from "./end.tsx";
import { firstSide } from "./first-side.ts";
import { ExerciseIntro } from "./intro.tsx";
import { currentStep, setKeyOf, setsLeft } from "./machine.ts";
import { MenuSheet } from "./menu-sheet.tsx";
import { PainSheet } from "./pain-sheet.tsx";
import { forgetRecordings } from "./replay/kept-recording.ts";
import { useSetRecording } from "./replay/use-set-recording.ts";
import { setEvents, unfinishedSet } from "./set-events.ts";
import { shortSession } from "./short-session.ts";
import { easierSteps, sessionMinutes, sessionSteps } from "./steps.ts";
import { useAddOrStop } from "./use-add-or-stop.ts";
import { useAwake } from "./use-awake.ts";
import { useFilmWish } from "./use-film-wish.ts";
import { useSession } from "./use-session.ts";
import { WorkScreen } from "./work-screen.tsx";
import "./session.css";
import "./forced-colours.css";
import "./film.css";
import "./sizes.css";

/** A session from the check before it to the question after it. */
export default function Session() {
  const { care } = useRecord();
  const add = useAddOrStop();
  const { settings } = useSettings();
  const [, go] = useLocation();
  const open = openSession(care);
  const { state, start, act, close } = useSession(open?.id ?? null);
  const setKey = state === null ? null : setKeyOf(state);
  const recording = useSetRecording(setKey);
  const [isFilmed, setFilmed] = useFilmWish();
  const [film, setFilm] = useState<{ readonly of: string | null; readonly video: Blob } | null>(null);
  const onFilm = useCallback((video: Blob) => setFilm({ of: setKey, video }), [setKey]);
  useAwake();
  useEffect(() => whenIdle(prepareSound), []);
  const prescribed = care.proposal.session?.exercises ?? [];
  const mayTrain = care.clearance.cleared;

  useEffect(() => {
    if (state === null && (!mayTrain || prescribed.length === 0)) go(mayTrain ? "/today" : nextPlace(care));
  }, [state, mayTrain, prescribed.length, care, go]);

  if (state === null) {
    if (!mayTrain || prescribed.length === 0) return null;
    const side = firstSide(care.evaluation);
    const steps = {
      whole: sessionSteps(prescribed, side),
      short: sessionSteps(shortSession(prescribed), side),
      placement: sessionSteps(care.proposal.placement ?? [], side),
    };
    return (
      <BeforeSession
        minutes={{
          whole: sessionMinutes(steps.whole),
          short: sessionMinutes(steps.short),
          placement: steps.placement.length === 0 ? null : sessionMinutes(steps.placement),
        }}
        askScreen={care.clearance.due.includes("screen:before-session")}
        onReady={async (restingPain, length) => {
          const session = crypto.randomUUID();
          const kind = length === "placement" ? "placement" : "training";
          start(session, steps[length], kind);
          await add({
            type: "SessionStarted",
            session,
            kind,
            restingPain,
            rules: care.proposal.rules,
          });
        }}
      />
    );
  }

  if (!mayTrain)
    return (
      <SessionClosed
        onLeave={async () => {
          const ended = { type: "SessionEnded", session: state.session, stopped: "other" } as const;
          await add(...unfinishedSet(state), ended);
          close();
          void forgetRecordings();
          setFilmed(false);
          go(nextPlace(care));
        }}
      />
    );

  const step = currentStep(state);
  if (state.stage === "end" || step === undefined)
    return (
      <SessionEnd
        stopped={state.stopped}
        onDone={async (painAfter) => {
          await add({ type: "SessionEnded", session: state.session, painAfter, stopped: state.stopped });
          close();
          void forgetRecordings();
          setFilmed(false);
          go("/next");
        }}
      />
    );
  if (state.stage === "intro")
    return (
      <ExerciseIntro
        step={step}
        isFirst={state.at === 0}
        isFilmed={isFilmed}
        onFilmed={setFilmed}
        onLoad={(load) => act({ type: "load", ...load })}
        onBegin={(isCamera) => {
          unlockSound();
          act({ type: "begin" });
          if (isCamera && !settings.cameraTried) go(cameraSetup(step));
        }}
      />
    );
  return (
    <>
      <WorkScreen {...{ state, step, recording, act, isFilmed, onFilm }} />
      {state.stage === "ask" ? (
        <AskSheet
          step={step}
          set={state.set}
          next={state.steps[state.at + 1]}
          recording={recording}
          video={film?.of === setKey ? film.video : null}
          onRedo={() => act({ type: "redo" })}
          onCorrect={(reps) => act({ type: "correct", reps })}
          onSave={async (answers, stop) => {
            const told = setEvents(state, answers);
            await add(...told);
            act({ type: "saved", nowMs: Date.now(), stop });
            const isOver =
              state.kind === "placement" && !told.every((set) => isTryPassed(set, care.usualPain));
            if (isOver && stop === null) act({ type: "enough" });
          }}
        />
      ) : null}
      {state.stage === "menu" ? (
        <MenuSheet
          step={step}
          set={state.set}
          onCount={(by) =>
            act(
              by < 0
                ? { type: "undo" }
                : step.kind === "hold"
                  ? { type: "hold-done", heldS: step.holdS ?? 0 }
                  : { type: "add" },
            )
          }
          easier={step.exercise === care.proposal.current ? care.proposal.easier : []}
          onRedo={() => act({ type: "redo" })}
          onSwap={async (id) => {
            await add(...unfinishedSet(state));
            act({ type: "swap", steps: easierSteps(setsLeft(state), id) });
          }}
          onSkip={async () => {
            await add(...unfinishedSet(state));
            act({ type: "skip" });
          }}
          onPain={() => act({ type: "pain" })}
          onClose={() => act({ type: "carry-on" })}
        />
      ) : null}
      {state.stage === "pain" ? (
        <PainSheet
          onCarryOn={() => act({ type: "carry-on" })}
          onStop={async (reason, peakPain) => {
            await add(...unfinishedSet(state, peakPain));
            act({ type: "stop", reason });
          }}
        />
      ) : null}
    </>
  );
}
