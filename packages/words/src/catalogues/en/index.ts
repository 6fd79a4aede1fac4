import app from "./app.json" with { type: "json" };
import body from "./body.json" with { type: "json" };
import calendar from "./calendar.json" with { type: "json" };
import camera from "./camera.json" with { type: "json" };
import capture from "./capture.json" with { type: "json" };
import cli from "./cli.json" with { type: "json" };
import evaluation from "./evaluation.json" with { type: "json" };
import exercises from "./exercises.json" with { type: "json" };
import library from "./library.json" with { type: "json" };
import loads from "./loads.json" with { type: "json" };
import motion from "./motion.json" with { type: "json" };
import plan from "./plan.json" with { type: "json" };
import questionnaires from "./questionnaires.json" with { type: "json" };
import record from "./record.json" with { type: "json" };
import replay from "./replay.json" with { type: "json" };
import screen from "./screen.json" with { type: "json" };
import server from "./server.json" with { type: "json" };
import storage from "./storage.json" with { type: "json" };
import tests from "./tests.json" with { type: "json" };
import trial from "./trial.json" with { type: "json" };
import video from "./video.json" with { type: "json" };

/** Every sentence of this language, by id. */
export const catalogue: Readonly<Record<string, string>> = {
  ...app,
  ...body,
  ...calendar,
  ...camera,
  ...capture,
  ...cli,
  ...evaluation,
  ...exercises,
  ...library,
  ...loads,
  ...motion,
  ...plan,
  ...questionnaires,
  ...record,
  ...replay,
  ...screen,
  ...server,
  ...storage,
  ...tests,
  ...trial,
  ...video,
};
