import { describe, expect, it } from "vitest";
import type { PastSession } from "../record/care.ts";
import { roadSoFar, sidesNow } from "./road.ts";

type Set = Partial<PastSession["sets"][number]>;

function session(at: string, sets: readonly Set[], kind: "training" | "placement" = "training"): PastSession {
  return {
    id: at,
    started: { id: `s${at}`, type: "SessionStarted", at, session: at, kind },
    ended: null,
    sets: sets.map((set) => ({ id: "x", type: "SetDone", at, session: at, exercise: "R03", ...set })),
    mornings: [],
  };
}

describe("the road so far", () => {
  it("joins sessions in a row on the highest rung trained, and keeps a way back", () => {
    const road = roadSoFar([
      session("2026-03-02", [{ exercise: "R03" }, { exercise: "A03" }]),
      session("2026-03-04", [{ exercise: "R03" }]),
      session("2026-03-06", [{ exercise: "R03" }, { exercise: "R05" }]),
      session("2026-03-08", []),
      session("2026-03-10", [{ exercise: "R03" }]),
    ]);
    expect(road).toEqual([
      { rung: "R03", from: "2026-03-02", to: "2026-03-04", sessions: 2 },
      { rung: "R05", from: "2026-03-06", to: "2026-03-06", sessions: 1 },
      { rung: "R03", from: "2026-03-10", to: "2026-03-10", sessions: 1 },
    ]);
  });

  it("leaves out the tries that found the start", () => {
    expect(roadSoFar([session("2026-03-02", [{ exercise: "R07" }], "placement")])).toEqual([]);
  });
});

describe("where each side is", () => {
  it("is the weakest set of the last session on the rung", () => {
    const sessions = [
      session("2026-03-02", [{ side: "left", validReps: 14 }]),
      session("2026-03-04", [
        { side: "left", reps: 12, validReps: 9 },
        { side: "left", reps: 12, validReps: 11 },
        { side: "right", reps: 12, validReps: 12, exercise: "R05" },
      ]),
    ];
    expect(sidesNow(sessions, "R03")).toEqual({ left: { sets: 2, fewestGood: 9, holdS: null }, right: null });
    expect(sidesNow(sessions, "R07")).toBeNull();
  });

  it("counts a movement of both legs for both, and a hold by its shortest", () => {
    const sets = [
      { side: "both", validReps: 3, holdS: 12 },
      { side: "both", validReps: 2, holdS: 10 },
    ] as const;
    const side = { sets: 2, fewestGood: 2, holdS: 10 };
    expect(sidesNow([session("2026-03-02", sets)], "R03")).toEqual({ left: side, right: side });
  });

  it("keeps unknown what is not known of every set, and takes no repetition for a good one", () => {
    expect(sidesNow([session("2026-03-02", [{ side: "left" }])], "R03")).toEqual({ left: null, right: null });
    expect(sidesNow([session("2026-03-02", [{ side: "left", reps: 12 }])], "R03")?.left).toBeNull();
    const half = [
      { side: "left", reps: 12, validReps: 9, holdS: 10 },
      { side: "left", reps: 12, holdS: 8 },
    ] as const;
    const left = { sets: 2, fewestGood: null, holdS: 8 };
    expect(sidesNow([session("2026-03-02", half)], "R03")?.left).toEqual(left);
  });
});
