import type { CoachEvent, LandmarkFrame } from "@hipfirst/motion";
import type { Side } from "@hipfirst/skeleton";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ImageSize, LightReading } from "../../capture/index.ts";
import { type CoachDesk, openCoachDesk } from "../session/coach-desk.ts";
import { type Check, createSteadyCheck, lightCheck, placeCheck, unknownCheck } from "./checks.ts";

export type CheckName = "light" | "place" | "practice";
export type Checks = Readonly<Record<CheckName, Check>>;

interface SetupChecks {
  readonly checks: Checks;
  readonly onFrame: (frame: LandmarkFrame, image: ImageSize) => void;
  readonly onLight: (light: LightReading) => void;
}

/** Long enough that a step through the picture says nothing. */
const steadyForS = 0.6;

/** Light, distance and one repetition of an exercise, judged live. A repetition once counted stays counted. */
export function useChecks(exercise: string, side: Side | "both"): SetupChecks {
  const [checks, setChecks] = useState<Checks>({
    ...{ light: unknownCheck, place: unknownCheck, practice: unknownCheck },
  });
  const desk = useRef<CoachDesk | null>(null);
  const place = useRef(createSteadyCheck(steadyForS));

  const show = useCallback((name: CheckName, check: Check) => {
    setChecks((before) =>
      JSON.stringify(before[name]) === JSON.stringify(check) ? before : { ...before, [name]: check },
    );
  }, []);
  const onLight = useCallback((light: LightReading) => show("light", lightCheck(light)), [show]);
  useEffect(() => {
    const opened = openCoachDesk((answer) => {
      if (answer.type === "seen") setChecks((before) => afterEvents(before, answer.events));
    });
    desk.current = opened;
    return () => opened.close();
  }, []);
  const onFrame = useCallback(
    (frame: LandmarkFrame, image: ImageSize) => {
      show("place", place.current(placeCheck(frame), frame.tS));
      desk.current?.ask({ type: "frame", frame, watched: { exercise, side, image } });
    },
    [exercise, side, show],
  );
  return { checks, onFrame, onLight };
}

/** A repetition, or a second of a hold, is enough; until then what the coach cannot see. */
function afterEvents(before: Checks, events: readonly CoachEvent[]): Checks {
  let { practice } = before;
  for (const event of events) {
    if (event.type === "rep-done" || event.type === "hold-second")
      practice = { passed: true, say: { id: "camera.practice.good" } };
    else if (event.type === "sight" && !practice.passed)
      practice = { passed: false, say: event.seen ? null : event.reason };
  }
  return practice === before.practice ? before : { ...before, practice };
}
