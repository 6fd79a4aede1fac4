import { type DiscLoad, everydayLoads, type FrameLoads, loads, type Person } from "@hipfirst/body";
import { exercise } from "@hipfirst/exercises";
import type { EffortGroup } from "@hipfirst/figure";
import type { Side } from "@hipfirst/skeleton";
import type { Sentence } from "@hipfirst/words/speaker";
import type { LoadSettings } from "./settings.ts";

export interface RepetitionQuestion {
  readonly exercise: string;
  readonly side: Side;
  readonly person: Person;
  readonly settings: LoadSettings;
}

/** One moment of a repetition. */
export interface LoadMoment {
  readonly tS: number;
  /** Press on the lowest disc: with the least effort, and with opposing muscles helping to steady. */
  readonly lowN: number;
  readonly highN: number;
  /** What the working hip must give, as a share of what it can give. */
  readonly hipShare: number;
  readonly effort: Readonly<Record<EffortGroup, number>>;
}

export interface Everyday {
  readonly task: "standing" | "sitting" | "lifting-bag";
  readonly lowN: number;
  readonly highN: number;
}

/** What one repetition asks of the hip and the low back. */
export interface RepetitionLoads {
  readonly moments: readonly LoadMoment[];
  readonly everyday: readonly Everyday[];
  /** Joint moment that this strength cannot give at its worst moment, Nm; 0 when all can be given. */
  readonly lacksNm: number;
  readonly assumptions: readonly Sentence[];
}

const shownTasks: ReadonlySet<string> = new Set(["standing", "sitting", "lifting-bag"]);

/** Prices one repetition; for a worker, because a whole repetition takes longer than a frame of the screen. */
export function repetitionLoads({
  exercise: id,
  side,
  person,
  settings,
}: RepetitionQuestion): RepetitionLoads {
  const definition = exercise(id);
  const { hipStrength, iliopsoas, pelvisTiltDeg } = settings;
  const isBilateral = definition.laterality === "bilateral";
  const of = (each: Side): number => (isBilateral || each === side ? hipStrength : 1);
  const { frames, peak, assumptions } = loads({
    person,
    performed: { exercise: definition },
    side,
    strength: { left: of("left"), right: of("right"), groups: { iliopsoas } },
    pelvisTiltDeg,
  });
  return {
    moments: frames.map((frame) => ({
      tS: frame.t,
      ...band(frame.lumbar.L5S1),
      hipShare: frame.ratio[side],
      effort: effortOf(frame, side),
    })),
    everyday: everydayLoads(person).flatMap(({ task, L5S1 }) =>
      shownTasks.has(task) ? [{ task: task as Everyday["task"], ...band(L5S1) }] : [],
    ),
    lacksNm: peak?.deficitNm ?? 0,
    assumptions,
  };
}

const band = ({ compressionN: [lowN, highN] }: DiscLoad) => ({ lowN, highN });

const legMuscles = {
  iliopsoas: ["psoas", "iliacus"],
  rectusFemoris: ["recfem"],
  tensorAndSartorius: ["tfl", "sart"],
  adductors: ["addlong", "addbrev", "grac"],
  hamstrings: ["bflh", "semimem", "semiten"],
  glutes: ["glmax1", "glmax2", "glmax3"],
} as const satisfies Partial<Record<EffortGroup, readonly string[]>>;
const trunkMuscles = {
  abdominals: ["rectusAbdominis", "externalOblique", "internalOblique"],
  back: ["iliocostalis", "longissimus", "multifidus"],
} as const satisfies Partial<Record<EffortGroup, readonly string[]>>;

/** The hardest working muscle of each group, 0 to 1. */
function effortOf({ activations }: FrameLoads, side: Side): Record<EffortGroup, number> {
  const most = (names: readonly string[], ending: string): number =>
    Math.max(...names.map((name) => activationOf(activations, `${name}${ending}`)));
  const legs = Object.entries(legMuscles).map(([group, names]) => [group, most(names, `_${side[0]}`)]);
  const trunk = Object.entries(trunkMuscles).map(([group, names]) => [group, most(names, "")]);
  return Object.fromEntries([...legs, ...trunk]) as Record<EffortGroup, number>;
}

function activationOf(activations: FrameLoads["activations"], name: string): number {
  const activation = activations[name];
  if (activation === undefined) throw new Error(`The model has no muscle "${name}": correct the groups here`);
  return activation;
}
