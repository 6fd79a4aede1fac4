import {
  facings,
  faulty,
  isExact,
  judged,
  mirrorings,
  noises,
  performed,
  type Setting,
  timesShown,
} from "./consistency.ts";
import type { Noise } from "./sensor.ts";

type Row = (string | number | boolean | null)[];

/**
 * Shares of repetitions that must hold up to the usual noise of a pose network, and beyond it. A single slip of one
 * exercise is chance, not a broken promise: it has some eight faults shown in the short run and twenty in the long one.
 */
const promised = {
  usual: { each: 0.9, together: 0.98 },
  rough: { each: 0, together: 0.9 },
};

/** What was found of shown faults, in repetitions. */
class Tally {
  exact = 0;
  recordings = 0;
  shown = 0;
  caught = 0;
  wrong = 0;

  add(other: Tally): void {
    this.exact += other.exact;
    this.recordings += other.recordings;
    this.shown += other.shown;
    this.caught += other.caught;
    this.wrong += other.wrong;
  }

  get recall(): number | null {
    return this.shown === 0 ? null : this.caught / this.shown;
  }

  get precision(): number | null {
    return this.caught + this.wrong === 0 ? null : this.caught / (this.caught + this.wrong);
  }

  cells(): Row {
    return [`${this.exact}/${this.recordings}`, percent(this.recall), percent(this.precision)];
  }
}

const percent = (share: number | null): string | null =>
  share === null ? null : `${Math.floor(100 * share)} %`;
const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);

interface Told {
  readonly tallies: Map<string, Tally>;
  readonly faults: Map<string, Tally>;
  readonly slips: string[];
}

function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  const tally = tallies.get(key) ?? new Tally();
  tallies.set(key, tally);
  return tally;
}

const keyOf = (id: string, noise: Noise, mirrored: boolean): string => `${id} ${noise.name} ${mirrored}`;

/** One exercise in one setting: as defined, and with each fault in turn. */
function look(definition: (typeof judged)[number], setting: Setting, told: Told): void {
  const { noise, mirrored, facing } = setting;
  const tally = tallyOf(told.tallies, keyOf(definition.id, noise, mirrored));
  const where = `${definition.id}, ${noise.name}, facing ${facing}${mirrored ? ", mirrored" : ""}`;
  const own = performed(definition, setting);
  tally.recordings += 1;
  tally.exact += isExact(own) ? 1 : 0;
  tally.wrong += sum(own.others);
  if (!isExact(own))
    told.slips.push(`${where}: ${own.counted} counted, ${[...own.others.keys()].join(", ")}`);
  for (const fault of definition.form?.faults ?? []) {
    const found = faulty(definition, fault, setting);
    if (found === null) continue;
    const shown = timesShown(fault);
    for (const each of [tally, tallyOf(told.faults, keyOf(fault.id, noise, false))]) {
      each.shown += shown;
      each.caught += Math.min(shown, found.caught);
      each.wrong += sum(found.others);
    }
    if (found.caught < shown || found.others.size > 0)
      told.slips.push(
        `${where}: ${fault.id} in ${found.caught} of ${shown}, beside it ${[...found.others.keys()].join(", ") || "nothing"}`,
      );
  }
}

function brokenPromises(told: Told, used: readonly Noise[]): string[] {
  const broken: string[] = [];
  const promise = (name: string, tally: Tally, limit: number): void => {
    const missed = tally.shown - tally.caught;
    if (missed > 1 && (tally.recall ?? 1) < limit) broken.push(`${name}: recall ${percent(tally.recall)}`);
    if (tally.wrong > 1 && (tally.precision ?? 1) < limit)
      broken.push(`${name}: precision ${percent(tally.precision)}`);
  };
  for (const noise of used) {
    const isRough = noise === noises.rough;
    const limits = isRough ? promised.rough : promised.usual;
    const all = new Tally();
    for (const { id } of judged)
      for (const mirrored of mirrorings) {
        const tally = tallyOf(told.tallies, keyOf(id, noise, mirrored));
        const name = `${id}, ${noise.name}${mirrored ? ", mirrored" : ""}`;
        all.add(tally);
        promise(name, tally, limits.each);
        if (!isRough && tally.exact < tally.recordings)
          broken.push(`${name}: not counted exactly and free of faults`);
      }
    promise(`${noise.name}, together`, all, limits.together);
  }
  return broken;
}

/** Replays the figure's own motion of every exercise, and of every fault, through the form check. */
export default async function bench({ short }: { data: string | null; short: boolean }) {
  const told: Told = { tallies: new Map(), faults: new Map(), slips: [] };
  const used: readonly Noise[] = short ? [noises.usual] : Object.values(noises);
  for (const definition of judged)
    for (const noise of used)
      for (const mirrored of mirrorings)
        for (const facing of facings)
          if (!short || (facing === "left") === mirrored) look(definition, { facing, mirrored, noise }, told);
  const together = (noise: Noise, mirrored: boolean): Tally => {
    const all = new Tally();
    for (const { id } of judged) all.add(tallyOf(told.tallies, keyOf(id, noise, mirrored)));
    return all;
  };
  const settings = used.flatMap((noise) => mirrorings.map((mirrored) => ({ noise, mirrored })));
  const named = (each: { noise: Noise; mirrored: boolean }, what: string): string =>
    `${each.noise.name}${each.mirrored ? " mirrored" : ""}: ${what}`;
  const columns = settings.flatMap((each) => [named(each, "exact"), "recall", "precision"]);
  const faultIds = [
    ...new Set(judged.flatMap(({ form }) => (form?.faults ?? []).map(({ id }) => id))),
  ].sort();
  return {
    title: "Self-consistency: the figure's own motion before the form check",
    tables: [
      {
        title:
          "Recordings counted exactly without a fault; share of repetitions whose shown fault was named; of named faults that were shown",
        columns: ["exercise", ...columns],
        rows: [
          ...judged.map(
            ({ id }): Row => [
              id,
              ...settings.flatMap(({ noise, mirrored }) =>
                tallyOf(told.tallies, keyOf(id, noise, mirrored)).cells(),
              ),
            ],
          ),
          ["together", ...settings.flatMap(({ noise, mirrored }) => together(noise, mirrored).cells())],
        ],
      },
      {
        title: "By fault: repetitions shown, recall, precision",
        columns: ["fault", ...used.flatMap(({ name }) => [`${name}: shown`, "recall", "precision"])],
        rows: faultIds.map(
          (id): Row => [
            id,
            ...used.flatMap((noise) => {
              const tally = tallyOf(told.faults, keyOf(id, noise, false));
              return [tally.shown, percent(tally.recall), percent(tally.precision)];
            }),
          ],
        ),
      },
      { title: "What slipped", columns: ["recording"], rows: told.slips.map((slip): Row => [slip]) },
    ],
    failed: brokenPromises(told, used),
  };
}
