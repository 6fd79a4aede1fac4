// Fits `src/form/panels.json`. Run by hand: HIPFIRST_DATA=DIR npx tsx packages/motion/training/form.ts
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { driveOf, examplesOf } from "./examples.ts";
import { fitPanel, fromOwn } from "./fit.ts";
import { referenceMovements } from "./recordings.ts";

const data = process.env.HIPFIRST_DATA ?? null;
if (data === null) throw new Error("HIPFIRST_DATA is not set: name the folder that holds uiprmd/.");

const people = new Set<number>();
const movements = Object.fromEntries(
  referenceMovements.map(([number, movement]) => {
    const examples = examplesOf(data, number, movement);
    if (examples.length === 0) throw new Error(`uiprmd/kinect_${number}.ndjson.gz is not in ${data}.`);
    for (const { person } of examples) people.add(person);
    return [
      movement,
      { drive: driveOf(movement), plain: fitPanel(examples), own: fitPanel(fromOwn(examples)) },
    ];
  }),
);
const note = {
  data: "UI-PRMD (Vakanski et al. 2018), depth camera and optical markers; each repetition performed well or as a patient would.",
  licence:
    "The data set is published for research with the licence terms on its page (ODC Public Domain Dedication as its authors name it; not verified). Only these fitted numbers are kept here, no recording.",
  people: [...people].sort((a, b) => a - b),
  method: "training/form.ts: ridge logistic regression, weights not negative, no choice of measures",
};
const file = fileURLToPath(new URL("../src/form/panels.json", import.meta.url));
writeFileSync(file, `${JSON.stringify({ ...note, movements }, null, 2)}\n`);
process.stdout.write(`${file}: ${Object.keys(movements).join(", ")}, people ${note.people.join(" ")}\n`);
