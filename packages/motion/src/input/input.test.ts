import { exercise } from "@hipfirst/exercises";
import { describe, expect, it } from "vitest";
import { analyse, isProblem, type MotionInput, parseMotionJson, parseTrc, writeTrc } from "../index.ts";
import { perform } from "../testing/performance.ts";
import { mediaPipeIndex, trackedJoints } from "./joints.ts";

const fps = 30;
const march = perform({
  definition: exercise("R06"),
  legs: ["right", "left", "right"],
  camera: { aimM: [0, 0.8, 0] },
  noiseM: 0.003,
});
const { widthPx: width, heightPx: height } = march;
type Frames = typeof march.frames;

function readAs(value: unknown, fpsIfUnsaid: number | null = null): MotionInput {
  const parsed = parseMotionJson(value, fpsIfUnsaid);
  if (isProblem(parsed)) throw new Error(`refused: ${parsed.text.id}`);
  return parsed;
}

const refusal = (value: unknown): string => {
  const parsed = parseMotionJson(value);
  return isProblem(parsed) ? parsed.text.id : "read";
};

const sidesIn = (input: MotionInput) => analyse(input, { exercise: "R06" }).reps.map((rep) => rep.side);
const lists = (frames: Frames) => frames.map(({ tS, landmarks, world }) => ({ t: tS, landmarks, world }));
const mediaPipe = { fps, width, height, frames: lists(march.frames) };

function namedJoints(units: string, place: (point: readonly number[]) => number[], extra: object = {}) {
  const inPicture = units === "px" || units === "normalised";
  const frames = march.frames.map(({ landmarks, world }) =>
    mediaPipeIndex.map((from) => place(((inPicture ? landmarks : world)?.[from] ?? []) as readonly number[])),
  );
  return { format: "joints", fps, units, names: trackedJoints, frames, ...extra };
}

const body25 = [0, -1, 12, 14, 16, 11, 13, 15, -1, 24, 26, 28, 23, 25, 27];
const coco17 = [0, -1, -1, -1, -1, 11, 12, 13, 14, 15, 16, 23, 24, 25, 26, 27, 28];
/** Numbers of a flat keypoint list: pixels and confidence, zeros for a point that the layout has and we do not. */
const keypoints = (layout: readonly number[], size: number) => (frame: Frames[number]) =>
  Array.from({ length: size }, (_, place) => frame.landmarks?.[layout[place] ?? -1] ?? null).flatMap(
    (point) => (point === null ? [0, 0, 0] : [point[0] * width, point[1] * height, point[3]]),
  );
const as25 = march.frames.map(keypoints(body25, 25));
const as17 = march.frames.map(keypoints(coco17, 17));

const formats: Readonly<Record<string, () => MotionInput>> = {
  "MediaPipe lists": () => readAs(mediaPipe),
  "MediaPipe objects": () =>
    readAs({
      ...mediaPipe,
      frames: march.frames.map(({ tS, landmarks }) => ({
        t: tS,
        landmarks: landmarks?.map((point) => ({ x: point?.[0], y: point?.[1], z: point?.[2] })),
      })),
    }),
  "times that are null, with fps": () =>
    readAs({ ...mediaPipe, frames: mediaPipe.frames.map((frame) => ({ ...frame, t: null })) }),
  "joints in metres, y up": () => readAs(namedJoints("m", ([x = 0, y = 0, z = 0]) => [x, -y, -z])),
  "joints in millimetres, z up": () =>
    readAs(
      namedJoints("mm", ([x = 0, y = 0, z = 0]) => [x, z, -y].map((value) => value * 1000), { up: "+z" }),
    ),
  "joints in pixels": () =>
    readAs(namedJoints("px", ([x = 0, y = 0, , seen = 1]) => [x * width, y * height, seen])),
  "joints normalised": () =>
    readAs(namedJoints("normalised", ([x = 0, y = 0, , seen = 1]) => [x, y, seen], { width, height })),
  "OpenPose people": () =>
    readAs({ fps, frames: as25.map((points) => ({ people: [{ pose_keypoints_2d: points }] })) }),
  "a list of OpenPose files": () =>
    readAs(
      as25.map((points) => ({ version: 1.3, people: [{ pose_keypoints_2d: points }] })),
      fps,
    ),
  "COCO-17 keypoints": () => readAs({ fps, frames: as17.map((points) => ({ keypoints: points })) }),
  "COCO results": () =>
    readAs(
      as17.map((points, place) => ({ image_id: place, category_id: 1, keypoints: points, score: 1 })),
      fps,
    ),
  "a COCO data set": () =>
    readAs(
      {
        images: as17.map((_, place) => ({ id: place, height })),
        annotations: as17.map((points, place) => ({ image_id: place, keypoints: points })).reverse(),
      },
      fps,
    ),
  "an OpenSim .trc": () => {
    const parsed = parseTrc(writeTrc(readAs(mediaPipe)));
    if (isProblem(parsed)) throw new Error(`refused: ${parsed.text.id}`);
    return parsed;
  },
};

describe("the formats of the contract", () => {
  for (const [name, read] of Object.entries(formats))
    it(`hold the same march: ${name}`, () => {
      expect(sidesIn(read())).toEqual(["right", "left", "right"]);
    });

  it("follow one of several people, also of COCO results", () => {
    const other = (points: readonly number[]) =>
      points.map((value, place) => (place % 3 === 0 ? value * 0.3 + width : value * 0.5));
    const crowd = as17.flatMap((points, place) => [
      { image_id: `${place}.jpg`, keypoints: other(points) },
      { image_id: `${place}.jpg`, keypoints: points },
    ]);
    expect(readAs(crowd, fps).frames.length).toBe(march.frames.length);
    expect(sidesIn(readAs(crowd, fps))).toEqual(["right", "left", "right"]);
  });

  it("know an image without a detection for a moment without a person", () => {
    const images = as17.map((_, place) => ({ id: place }));
    const annotations = as17.flatMap((points, place) =>
      place === 50 ? [] : [{ image_id: place, keypoints: points }],
    );
    const { frames } = readAs({ images, annotations }, fps);
    expect(frames.length).toBe(march.frames.length);
    expect(frames[50]).toEqual({ tS: 50 / fps, pose: null });
  });
});

describe("a bare list of COCO results", () => {
  const detection = (points: readonly number[], id: unknown) => ({ image_id: id, keypoints: points });
  const emptyBetween = (from: number, to: number, id: (place: number) => unknown) =>
    as17.flatMap((points, place) => (place >= from && place < to ? [] : [detection(points, id(place))]));
  const poses = (list: unknown[]) =>
    readAs(list, fps).frames.map((frame) => [frame.tS, "pose" in frame && frame.pose !== null]);

  it.each([
    ["numbers", (place: number) => place],
    ["names", (place: number) => `${place}.jpg`],
    [
      "names of every second picture",
      (place: number) => `run2/frame_${String(2 * place).padStart(6, "0")}.png`,
    ],
    ["numbers from one on", (place: number) => place + 1],
    ["numbers cut out of a longer recording", (place: number) => 90_000 + place],
  ])("keeps the time of pictures without a person, and their order: %s", (_, id) => {
    const list = emptyBetween(40, 70, id).reverse();
    expect(poses(list)).toEqual(as17.map((_, place) => [place / fps, place < 40 || place >= 70]));
  });

  it("keeps the time before anybody comes", () => {
    const list = emptyBetween(0, 45, (place) => `${place}.jpg`);
    expect(poses(list).slice(44, 46)).toEqual([
      [44 / fps, false],
      [45 / fps, true],
    ]);
  });

  it("does not take for times what numbers no pictures", () => {
    const ids = [397_133, 37_777, 252_219, 87_038, 174_482];
    const list = ids.map((id, place) => detection(as17[place] ?? [], id));
    expect(readAs(list, fps).frames).toHaveLength(ids.length);
    const names = ["rest", "lift", "back"].map((id, place) => detection(as17[place] ?? [], id));
    expect(readAs(names, fps).frames).toHaveLength(3);
  });
});

describe("frames a second, told beside the recording", () => {
  it("are those of named joints that do not tell their own", () => {
    const { fps: _, ...untold } = namedJoints("m", ([x = 0, y = 0, z = 0]) => [x, -y, -z]);
    expect(readAs(untold, 20).frames[20]?.tS).toBe(1);
    expect(readAs({ ...untold, fps: 40 }, 20).frames[20]?.tS).toBe(0.5);
  });
});

describe("pixels", () => {
  it("say that joints are hidden, not that the person is too close", () => {
    const armsOnly = namedJoints("px", ([x = 0, y = 0]) => [x * width, y * height]);
    const names = trackedJoints.map((name) => (/hip|knee|ankle/.test(name) ? "hidden" : name));
    const { scorable } = analyse(readAs({ ...armsOnly, names }), { exercise: "R06" });
    expect(scorable.reasons.map((reason) => reason.code)).toContain("joint-not-seen");
    expect(scorable.reasons.map((reason) => reason.code)).not.toContain("too-close");
  });
});

describe("a recording that says nothing", () => {
  const at = (time: (place: number) => number) => ({
    ...mediaPipe,
    frames: mediaPipe.frames.map((frame, place) => ({ ...frame, t: time(place) })),
  });

  it("is refused for times that stand still, run back or are milliseconds", () => {
    expect(refusal(at(() => 2))).toBe("motion.input.times");
    expect(refusal(at((place) => -place / fps))).toBe("motion.input.times");
    expect(refusal(at((place) => (1000 * place) / fps))).toBe("motion.input.times");
  });

  it("is not refused for a few bad times, a pause, or times told in tenths", () => {
    expect(refusal(at((place) => (place % 7 === 3 ? Number.NaN : place / fps)))).toBe("read");
    expect(refusal(at((place) => place / fps + (place > 100 ? 600 : 0)))).toBe("read");
    expect(refusal(at((place) => Math.floor(place / 3) / 10))).toBe("read");
  });

  it("is refused by the name of the field", () => {
    expect(refusal({ ...mediaPipe, frames: [] })).toBe("motion.input.no-frames");
    expect(refusal({ ...mediaPipe, width: undefined })).toBe("motion.input.picture-size");
    expect(refusal({ fps, format: "joints", units: "constructor", names: ["hipLeft"], frames: [[]] })).toBe(
      "motion.input.units",
    );
    expect(refusal(as25.map((points) => ({ people: [{ pose_keypoints_2d: points }] })))).toBe(
      "motion.input.no-times",
    );
    expect(refusal({ fps, frames: [{ keypoints: [1, 2, 3] }] })).toBe("motion.input.keypoints");
  });
});

describe("marker files", () => {
  const file = (units: string, names: readonly string[]): string =>
    [
      "PathFileType\t4\t(X/Y/Z)\ta.trc",
      "DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits",
      `100\t100\t4\t${names.length}\t${units}`,
      ["Frame#", "Time", ...names.flatMap((name) => [name, "", ""])].join("\t"),
      ["", "", ...names.flatMap((_, place) => ["X", "Y", "Z"].map((axis) => axis + (place + 1)))].join("\t"),
      "",
      ...[0, 1, 2, 3].map((row) => [row + 1, row / 100, ...names.flatMap(() => [100, 1200, ""])].join("\t")),
    ].join("\r\n");

  it("are read by the spellings in use, in any of their units", () => {
    for (const name of ["RHip", "R_HJC", "RHJC_study", "r_hip", "hipRight", "R.Hip"]) {
      const parsed = parseTrc(file("mm", [name]));
      if (isProblem(parsed)) throw new Error(`${name} was refused: ${parsed.text.id}`);
      const hip = trackedJoints.indexOf("hipRight") * 5;
      expect([name, ...(parsed.frames[0]?.pose?.slice(hip + 2, hip + 5) ?? [])]).toEqual([
        name,
        0.1,
        1.2,
        Number.NaN,
      ]);
    }
  });

  it("are refused for a unit or for names that nobody knows", () => {
    const id = (units: string, name: string): string => {
      const parsed = parseTrc(file(units, [name]));
      return isProblem(parsed) ? parsed.text.id : "read";
    };
    expect(id("furlong", "RHip")).toBe("motion.input.trc-units");
    expect(id("constructor", "RHip")).toBe("motion.input.trc-units");
    expect(id("m", "C7")).toBe("motion.input.trc-markers");
    expect(id("m", "RHip")).toBe("read");
  });
});
