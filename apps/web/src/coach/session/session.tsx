import { useEffect } from "react";
import { useLocation } from "wouter";
import { openSession } from "../journey.ts";
import { useRecord } from "../record/record.tsx";
import { AskSheet } from "./ask-sheet.tsx";
import { BeforeSession } from "./before-session.tsx";
import { SessionEnd } from "./end.tsx";
import { firstSide } from "./first-side.ts";
import { ExerciseIntro } from "./intro.tsx";
import { currentStep } from "./machine.ts";
import { PainSheet } from "./pain-sheet.tsx";
import { setEvents } from "./set-events.ts";
import { sessionSteps } from "./steps.ts";
import { useSession } from "./use-session.ts";
import { WorkScreen } from "./work-screen.tsx";
import "./session.css";

/** A session from the check before it to the question after it. */
export default function Session() {
  const { care, add } = useRecord();
  const [, go] = useLocation();
  const open = openSession(care);
  const { state, start, act, close } = useSession(open?.id ?? null);
  const prescribed = care.proposal.session?.exercises ?? [];
  const mayTrain = care.clearance.cleared;

  useEffect(() => {
    if (state === null && (!mayTrain || prescribed.length === 0)) go(mayTrain ? "/today" : "/safety/result");
  }, [state, mayTrain, prescribed.length, go]);

  if (state === null) {
    if (!mayTrain || prescribed.length === 0) return null;
    return (
      <BeforeSession
        askScreen={care.clearance.due.includes("screen:before-session")}
        onReady={async (restingPain) => {
          const session = crypto.randomUUID();
          start(session, sessionSteps(prescribed, firstSide(care.evaluation)));
          await add({ type: "SessionStarted", session, kind: "training", restingPain });
        }}
      />
    );
  }

  const step = currentStep(state);
  if (state.stage === "end" || step === undefined)
    return (
      <SessionEnd
        stopped={state.stopped}
        onDone={async (painAfter) => {
          await add({ type: "SessionEnded", session: state.session, painAfter, stopped: state.stopped });
          close();
          go("/next");
        }}
      />
    );
  if (state.stage === "intro")
    return <ExerciseIntro step={step} isFirst={state.at === 0} onBegin={() => act({ type: "begin" })} />;
  return (
    <>
      <WorkScreen key={state.at} state={state} step={step} act={act} />
      {state.stage === "ask" ? (
        <AskSheet
          step={step}
          set={state.set}
          next={state.steps[state.at + 1]}
          onCorrect={(reps) => act({ type: "correct", reps })}
          onSave={async (answers, stop) => {
            await add(...setEvents(state.session, step, state.set, answers));
            act({ type: "saved", nowMs: Date.now(), stop });
          }}
        />
      ) : null}
      {state.stage === "pain" ? (
        <PainSheet
          onCarryOn={() => act({ type: "carry-on" })}
          onStop={async (reason, peakPain) => {
            if (state.set.reps > 0 || state.set.holdsS.length > 0)
              await add(
                ...setEvents(state.session, step, state.set, { peakPain, rir: null, frontHipPain: null }),
              );
            act({ type: "stop", reason });
          }}
        />
      ) : null}
    </>
  );
}
