import type { NewEvent } from "../coach/record/stamp.ts";
import { type Guide, limitIn, recordedSetting, type TestSetting } from "./guide.ts";
import { sidesFelt, type TestRun, type TestSide } from "./run.ts";

/** What the record keeps of a finished test: one event a side, and an honest note where a side could not be tried. */
export function eventsOf(guide: Guide, run: TestRun, setting: TestSetting): readonly NewEvent[] {
  const measured = sidesFelt(guide, run).map((side) => measuredEvent(guide, run, setting, side));
  return [...measured, ...notTried(guide, run, setting)];
}

function measuredEvent(guide: Guide, run: TestRun, setting: TestSetting, side: TestSide): NewEvent {
  const { painDuring, pinch } = run.felt[side];
  return {
    type: "TestMeasured",
    test: guide.test.id,
    side,
    values: [...run.values[side]],
    unit: guide.test.unit,
    setting: recordedSetting(setting),
    ...(setting === "partner" ? { withHelper: true } : {}),
    ...(run.painBefore === null ? {} : { painBefore: run.painBefore }),
    ...(painDuring === null ? {} : { painDuring }),
    ...(pinch === null ? {} : { pinch }),
    ...run.setUp,
    ...run.perTry[side],
    ...run.fields[side],
    ...passedField(guide, run, setting, side),
  };
}

/** T05 is passed by holding to the end of its clock. */
function passedField(guide: Guide, run: TestRun, setting: TestSetting, side: TestSide) {
  const limitS = limitIn(guide, setting);
  if (guide.test.id !== "T05" || limitS === null || run.values[side].length === 0) return {};
  return { passed: Math.max(...run.values[side]) >= limitS };
}

/** T05: a side whose helped knee pinched says so; one that does not rise above level is skipped, not failed. */
function notTried({ test }: Guide, run: TestRun, setting: TestSetting): readonly NewEvent[] {
  if (test.id !== "T05") return [];
  return (["left", "right"] as const).flatMap((side): NewEvent[] => {
    if (run.assisted[side] === "no") return [{ type: "TestSkipped", test: test.id, reason: "cannot" }];
    if (run.assisted[side] !== "pinch") return [];
    return [
      {
        type: "TestMeasured",
        test: test.id,
        side,
        values: [],
        unit: test.unit,
        setting: recordedSetting(setting),
        pinch: true,
      },
    ];
  });
}
