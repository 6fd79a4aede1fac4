import { analyse, canAnalyse, type LiveCoach, liveCoach } from "@hipfirst/motion";
import type { FromCoachWorker, ToCoachWorker, Watched } from "./coach-messages.ts";

/** Judges one set off the main thread: looking at a whole set takes longer than a press may wait. */
let coach: LiveCoach | null = null;

const sizeOf = ({ image }: Watched) => ({ widthPx: image.width, heightPx: image.height });
const sideOf = ({ side }: Watched) => (side === "both" ? {} : { side });

function answerTo(asked: ToCoachWorker): FromCoachWorker | null {
  switch (asked.type) {
    case "frame": {
      const { frame, watched } = asked;
      const task = { exercise: watched.exercise };
      if (!canAnalyse(task)) return null;
      coach ??= liveCoach(task, { ...sizeOf(watched), ...sideOf(watched) });
      return { type: "seen", events: coach.push(frame), state: coach.state };
    }
    case "fraction":
      return { type: "fraction", fraction: coach?.report().scorable.fraction ?? null };
    case "report":
      return { type: "report", report: analyse(asked.input, asked.task, asked.options) };
  }
}

addEventListener("message", ({ data }: MessageEvent<ToCoachWorker>) => {
  const answer = answerTo(data);
  if (answer !== null) postMessage(answer);
});
