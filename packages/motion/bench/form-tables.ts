import { asShipped, type FormResult, leaveOneOut, shippedWithOwn } from "./form.ts";
import { type Cell, rounded, type Table } from "./table.ts";

const bestNets: Readonly<Record<string, number>> = {
  squat: 0.778,
  "standing-march": 0.966,
  "sit-to-stand": 0.824,
  "standing-straight-leg-raise": 0.834,
};

const columns = [
  "movement",
  "sensor",
  "people",
  "recordings",
  "accuracy",
  "worst person",
  "AUC",
  "called",
  "accuracy where called",
];

const cells = (each: FormResult): Cell[] => [
  each.movement,
  each.sensor,
  each.people,
  each.recordings,
  rounded(each.accuracy, 3),
  rounded(each.worstPerson),
  rounded(each.auc, 3),
  rounded(each.called),
  rounded(each.calledAccuracy, 3),
];

/** Correct or imitated fault (UI-PRMD), one recording one repetition. */
export function formTables(data: string | null): Table[] {
  const shipped = asShipped(data);
  if (shipped.length === 0) return [];
  return [
    {
      title:
        "Correct or imitated fault, UI-PRMD: each person judged by a fit on the others (both sensors, every measure, nothing chosen)",
      columns: [...columns, "best of 9 deep nets"],
      rows: leaveOneOut(data, false).map((each) => [...cells(each), bestNets[each.movement] ?? null]),
    },
    {
      title: "The same after three good repetitions of the person's own (left out of the count)",
      columns,
      rows: leaveOneOut(data, true).map(cells),
    },
    {
      title: "What analyse answers with the weights it ships (people of the fit are no proof, others are)",
      columns: [...columns, "people", "counted as one"],
      rows: shipped.map((each) => [
        ...cells(each),
        each.fitted ? "of the fit" : "others",
        rounded(each.countedOne, 3),
      ]),
    },
    {
      title: "What analyse answers when given three good repetitions of the person's own",
      columns,
      rows: shippedWithOwn(data).map(cells),
    },
  ];
}
