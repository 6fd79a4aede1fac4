import { analyse, isProblem, parseMotionJson } from "@hipfirst/motion";
import { jsonOf, textOf } from "./data.ts";
import { type ErrorSummary, errorsOf, mean, sampleAt, shareWithin } from "./errors.ts";

interface Motion {
  readonly times: number[];
  readonly columns: ReadonlyMap<string, number[]>;
}

function parseMot(text: string): Motion {
  const lines = text.split(/\r?\n/);
  const header = lines.indexOf("endheader") + 1;
  const names = (lines[header] ?? "").trim().split(/\s+/);
  const rows = lines
    .slice(header + 1)
    .filter((line) => line.trim() !== "")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const column = (index: number) => rows.map((row) => row[index] as number);
  return { times: column(0), columns: new Map(names.map((name, index) => [name, column(index)])) };
}

const lagsS = Array.from({ length: 21 }, (_, step) => (step - 10) / 100);
const compared = [
  ["hipRight", "hip_flexion_r"],
  ["hipLeft", "hip_flexion_l"],
  ["kneeRight", "knee_angle_r"],
  ["kneeLeft", "knee_angle_l"],
] as const;

export interface PhoneResult {
  readonly count: number;
  readonly lagS: number;
  readonly errors: ReadonlyMap<string, ErrorSummary & { readonly within: number }>;
}

/** The phone clip against the two-camera joint angles, after the one lag in ± 0.1 s that fits best. */
export function phoneSquat(data: string | null): PhoneResult | null {
  const recording = jsonOf(data, "opencap_video_pair", "blazepose_squat_cam0.json.gz");
  const mot = textOf(data, "opencap_video_pair", "squat.mot.gz");
  if (recording === null || mot === null) return null;
  const input = parseMotionJson(recording);
  if (isProblem(input)) throw new Error(`The phone clip was refused: ${input.text.id}`);
  const report = analyse(input, { movement: "squat" });
  const truth = parseMot(mot);
  let best: PhoneResult | null = null;
  for (const lagS of lagsS) {
    const errors = new Map(
      compared.map(([ours, theirs]) => {
        const values = truth.columns.get(theirs) as number[];
        const expected = report.angles.t.map((timeS) =>
          timeS === null ? null : sampleAt(truth.times, values, timeS + lagS),
        );
        const band = report.anglesBandDeg[ours.startsWith("hip") ? "hip" : "knee"];
        const within = shareWithin(report.angles[ours], expected, band);
        return [ours, { ...errorsOf(report.angles[ours], expected), within }];
      }),
    );
    const total = mean([...errors.values()].map((each) => each.rmse));
    if (best === null || total < mean([...best.errors.values()].map((each) => each.rmse)))
      best = { count: report.count, lagS, errors };
  }
  return best;
}
