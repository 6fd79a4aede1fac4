import { writeFile } from "node:fs/promises";
import {
  activationsSto,
  anglesMot,
  type BodyReport,
  compareWithGolden,
  type DiscLoad,
  everydayLoads,
  loads,
  type Person,
  solveMoments,
} from "@hipfirst/body";
import { type Language, render } from "@hipfirst/words";
import { BadInput, type JsonVerb } from "../verb.ts";
import { readLoadsInput, readPersonOnly } from "./loads-input.ts";
import { readGolden, readMomentFrame } from "./solve-input.ts";

/** OpenSim files that can be written, by the end of the file's name. */
const writers: Readonly<Record<string, (report: BodyReport) => string>> = {
  sto: activationsSto,
  mot: anglesMot,
};

/** `hipfirst loads`: what an exercise, a posture or measured angles ask of hips and back. */
export const loadsVerb: JsonVerb = {
  name: "loads",
  kind: "json",
  summary: "Price an exercise, a posture or measured angles: hip moments, muscles, lumbar load",
  help: `Input:  {"person": {"massKg", "heightM", "sex"}, "exercise": "R07", "side": "right", "loadKg": 0,
         "strength": {"left": 1, "right": 0.5, "groups": {"iliopsoas": {"left": 1, "right": 0.5}}}, "hamstringDeg": 0, "pelvisTiltDeg": 0}
        "posture": {"pelvisTilt", "hipLeft", "hipRight", "kneeLeft", "kneeRight", "trunkPitch",
         "support": "supine|seated|standing|hanging|plank"} instead of exercise; a pelvis rolled back is positive
        "angles": {"support", "frames": [{"t", "hipLeft", ...}]}, or the angles that analyse --angles prints
Output: frames, peak, assumptions.
  --solve    {"momentArms", "capacity", "moments", "lowerBound", "slackNm"} to {"activations", "deficit", "kkt"}
  --everyday {"person"} to {"everyday": {task: {"L5S1", "L4L5"}}}: standing, sitting, lifting a bag, walking, running and more
  --write    also write muscle activations (OUT.sto) or joint angles (OUT.mot) for OpenSim
  --golden   frames solved by OpenSim to {"frames", "maxDifference", "rmsDifference", "kkt"}`,
  valueFlags: ["write"],
  switches: ["solve", "everyday", "golden"],
  async run(input, { flags, language }) {
    if (flags.golden) return compareWithGolden(readGolden(input));
    if (flags.solve) return solveMoments(readMomentFrame(input));
    if (flags.everyday) return everyday(readPersonOnly(input));
    const report = loads(readLoadsInput(input));
    if (report.peak === null)
      throw new BadInput("angles has no frame in which every joint was seen: send a steadier recording.");
    if (typeof flags.write === "string") await write(flags.write, report);
    return rounded(report, language);
  },
};

/** Loads of the low back to compare with, by task, in whole newtons. */
function everyday(person: Person): object {
  const disc = ({ compressionN: [low, high], shearDirection }: DiscLoad) => ({
    compressionN: [Math.round(low), Math.round(high)],
    shearDirection,
  });
  const tasks = everydayLoads(person).map(({ task, L5S1, L4L5 }) => [
    task,
    { L5S1: disc(L5S1), L4L5: disc(L4L5) },
  ]);
  return { everyday: Object.fromEntries(tasks) };
}

async function write(path: string, report: BodyReport): Promise<void> {
  const writer = writers[path.slice(path.lastIndexOf(".") + 1)];
  if (writer === undefined)
    throw new BadInput(`--write is "${path}": end the name with .sto (activations) or .mot (angles).`);
  try {
    await writeFile(path, writer(report));
  } catch (error) {
    throw new BadInput(
      `${path} cannot be written (${(error as Error).message}): give a path in a folder that exists.`,
    );
  }
}

const decimals = 4;

/** The report with its sentences in words and no more digits than the model has. */
function rounded({ frames, peak, assumptions }: BodyReport, language: Language): object {
  const shorten = (_: string, value: unknown): unknown =>
    typeof value === "number" ? Number(value.toFixed(decimals)) : value;
  return {
    ...JSON.parse(JSON.stringify({ frames, peak }, shorten)),
    assumptions: assumptions.map((sentence) => render(sentence, language)),
  };
}
