import type { LandmarkInput, MotionOptions, MotionReport, Task } from "@hipfirst/motion";
import { useEffect, useState } from "react";
import { openCoachDesk } from "../coach-desk.ts";

/** What a whole recording came to, worked out beside the page; null until it is there. Keep the three the same while they are. */
export function useReport(input: LandmarkInput, task: Task, options: MotionOptions): MotionReport | null {
  const [done, setDone] = useState<{ readonly of: LandmarkInput; readonly report: MotionReport } | null>(
    null,
  );
  useEffect(() => {
    const desk = openCoachDesk(
      (answer) => answer.type === "report" && setDone({ of: input, report: answer.report }),
    );
    desk.ask({ type: "report", input, task, options });
    return () => desk.close();
  }, [input, task, options]);
  return done?.of === input ? done.report : null;
}
