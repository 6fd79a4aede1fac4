import { render } from "@hipfirst/words";
import { describe, expect, it } from "vitest";
import { type Answers, beforeSession, beforeSessionItems, screen, screenItems } from "../index.ts";
import { allNo } from "../testing/answers.ts";

const counted = screenItems.filter((item) => item.askedIfYes === "INFL0").map((item) => item.id);
const levelled = screenItems.filter((item) => item.level !== null);
const inflammatory = (yes: number, gate: "yes" | "no" | "not-sure" = "yes"): Answers =>
  allNo({ INFL0: gate, ...Object.fromEntries(counted.slice(0, yes).map((id) => [id, "yes" as const])) });
const messageIds = (answers: Answers) => screen(answers).messages.map((message) => message.id);

/** Written by hand from the specification, so that a slip in the items shows. */
const emergencyItems = ["CES1", "CES2", "CES3", "CES4", "VAS1", "CAR1"];
const urgentItems = [
  ...["CES5", "CES6", "NEU2", "NEU3", "VAS2", "CLOT", "VIS1", "FRX1", "FRX2", "INF1", "HIP1", "MED1"],
];
const cautionItems = ["BON1", "HIP4", "HIP7", "PRE3", "EYE1", "SHO1", "FALL1"];
const escalations: readonly (readonly [item: string, pair: string, level: string])[] = [
  ...["CES1", "CES2", "CES3", "CES4"].flatMap((pair) => [
    ["CES5", pair, "EMERGENCY"] as const,
    ["CES6", pair, "EMERGENCY"] as const,
  ]),
  ["HIP2", "HIP1", "URGENT_SAME_DAY"],
  ...["MAL2", "MAL3", "NEU1"].map((pair) => ["MAL1", pair, "URGENT_SAME_DAY"] as const),
  ...["MAL1", "INF1", "MAL3"].map((pair) => ["MAL2", pair, "URGENT_SAME_DAY"] as const),
  ...["MAL1", "MAL2", "INF1", "INF2"].map((pair) => ["MAL3", pair, "URGENT_SAME_DAY"] as const),
  ...["INF1", "MAL3", "NEU1"].map((pair) => ["INF2", pair, "URGENT_SAME_DAY"] as const),
];

describe("RULE_MAX", () => {
  it("has 53 questions, 44 of them with a level or a gate", () => {
    expect(screenItems).toHaveLength(53);
    expect(counted).toHaveLength(9);
    expect(levelled).toHaveLength(43);
  });

  it("gives NONE when all is no, for certain and unlocked", () => {
    expect(screen(allNo())).toMatchObject({ level: "NONE", complete: true, locked: false, blocked: [] });
  });

  it.each(levelled.map((item) => item.id))("gives %s alone its own level", (id) => {
    const expected = emergencyItems.includes(id)
      ? "EMERGENCY"
      : urgentItems.includes(id)
        ? "URGENT_SAME_DAY"
        : cautionItems.includes(id)
          ? "CAUTION_MODIFY"
          : "CLINICIAN_FIRST";
    const judged = screen(allNo({ [id]: "yes" }));
    expect(judged).toMatchObject({ level: expected, complete: true, decidedBy: [id] });
    expect(judged.locked).toBe(expected === "EMERGENCY" || expected === "URGENT_SAME_DAY");
  });

  it("gives every pair of items the higher level, or more only where the table says", () => {
    const order = ["NONE", "CAUTION_MODIFY", "CLINICIAN_FIRST", "URGENT_SAME_DAY", "EMERGENCY"];
    const alone = new Map(levelled.map((item) => [item.id, order.indexOf(item.level ?? "NONE")]));
    for (const a of levelled)
      for (const b of levelled) {
        const listed = escalations.filter(
          ([item, pair]) => (item === a.id && pair === b.id) || (item === b.id && pair === a.id),
        );
        const floor = Math.max(alone.get(a.id) ?? 0, alone.get(b.id) ?? 0);
        const expected = Math.max(floor, ...listed.map(([, , level]) => order.indexOf(level)));
        expect([a.id, b.id, screen(allNo({ [a.id]: "yes", [b.id]: "yes" })).level]).toEqual([
          a.id,
          b.id,
          order[expected],
        ]);
      }
  });

  it("escalates through a not-sure of the pair", () => {
    expect(screen(allNo({ CES5: "not-sure", CES1: "not-sure" })).decidedBy).toEqual(["CES1", "CES5"]);
    expect(screen(allNo({ MAL1: "yes", NEU1: "not-sure" })).level).toBe("URGENT_SAME_DAY");
  });
});

describe("RULE_NOTSURE", () => {
  it.each(levelled.map((item) => item.id))("treats a not-sure of %s as a yes, blocks included", (id) => {
    const { messages: _, ...notSure } = screen(allNo({ [id]: "not-sure" }));
    const { messages: __, ...yes } = screen(allNo({ [id]: "yes" }));
    expect(notSure).toEqual(yes);
  });

  it("treats a not-sure of a counted item as no", () => {
    expect(messageIds({ ...inflammatory(2), INFL9: "not-sure" })).not.toContain("NG65_exactly3");
  });

  it("keeps the gate closed on a not-sure of INFL0", () => {
    expect(screen(inflammatory(9, "not-sure"))).toMatchObject({ level: "NONE", complete: true });
  });
});

describe("RULE_NG65", () => {
  it.each([
    [0, "NONE", []],
    [2, "NONE", []],
    [3, "NONE", ["NG65_exactly3"]],
    [4, "CAUTION_MODIFY", ["NG65_4plus"]],
    [9, "CAUTION_MODIFY", ["NG65_4plus"]],
  ] as const)("with %i criteria gives %s", (count, level, advice) => {
    const answers = inflammatory(count);
    expect(screen(answers)).toMatchObject({ level, locked: false });
    expect(messageIds(answers).filter((id) => id.startsWith("NG65"))).toEqual(advice);
  });

  it("does not count behind a closed gate", () => {
    expect(screen(inflammatory(9, "no")).level).toBe("NONE");
  });

  it("does not say that one can start when another answer says otherwise", () => {
    const text = screen({ ...inflammatory(4), CES1: "yes" }).messages.map((each) => render(each.text, "en"));
    expect(text.join(" ")).not.toContain("you can start");
  });
});

describe("RULE_INCOMPLETE", () => {
  it("locks an empty screen and asks everything but the gated questions", () => {
    const judged = screen({});
    expect(judged).toMatchObject({ level: "NONE", complete: false, locked: true });
    expect(judged.unanswered).toHaveLength(44);
  });

  it.each(screenItems.map((item) => item.id))("locks when only %s is unanswered", (id) => {
    const { [id]: _, ...rest } = allNo({ INFL0: "yes" });
    const judged = screen(rest);
    expect(judged.complete).toBe(false);
    expect(judged.locked).toBe(true);
    expect(judged.unanswered).toEqual([id]);
  });

  it("asks for INFL1-9 only behind a yes of INFL0", () => {
    const { INFL3: _, ...rest } = allNo();
    expect(screen(rest).complete).toBe(true);
    expect(screen({ ...rest, INFL0: "yes" }).unanswered).toEqual(["INFL3"]);
  });

  it("tells the level of what was answered, and does not say that one can start", () => {
    const judged = screen({ CES1: "yes" });
    expect(judged.level).toBe("EMERGENCY");
    expect(screen({ HIP4: "yes" }).messages[0]?.text.id).toBe("screen.level.CAUTION_MODIFY.unfinished");
  });

  it("is not fooled by names that every object has", () => {
    expect(screen({ constructor: "yes" } as Answers).level).toBe("NONE");
  });
});

describe("blocks and limits", () => {
  it("join what every concerning item blocks", () => {
    const judged = screen(allNo({ HIP4: "yes", HIP7: "yes" }));
    expect(judged.blocked).toEqual(["R13", "R16", "R17", "R19", "R20", "R21", "R22"]);
    expect(judged.limits).toMatchObject({ hipFlexionMaxDeg: 90, painMax: 2, skipTests: ["T05"] });
  });

  it("name hand support, skipped tests and adjuncts", () => {
    const { limits } = screen(allNo({ FALL1: "yes", BON1: "not-sure", SHO1: "yes" }));
    expect(limits.handSupport).toEqual(["R06", "R08", "R11", "R15"]);
    expect(limits.skipTests).toEqual(["T05", "T16", "T20", "T21"]);
    expect(limits.skipAdjuncts).toEqual(["A01"]);
  });
});

describe("RULE_SAFETYNET and RULE_CALM", () => {
  it("shows the level and the safety net on every result", () => {
    for (const answers of [{}, allNo(), ...levelled.map((item) => allNo({ [item.id]: "yes" }))]) {
      const ids = messageIds(answers);
      expect(ids).toContain(`LEVEL_${screen(answers).level}`);
      expect(ids).toContain("SAFETY_NET");
    }
  });

  it("has a text in both languages for every question, clarification, group and message", () => {
    for (const language of ["en", "es"] as const)
      for (const item of screenItems) {
        expect(render({ id: `screen.item.${item.id}` }, language)).not.toBe("");
        expect(render({ id: `screen.group.${item.group}` }, language)).not.toBe("");
        if (item.clarify) expect(render({ id: `screen.clarify.${item.id}` }, language)).not.toBe("");
        for (const message of screen(allNo({ [item.id]: "yes" })).messages)
          expect(render(message.text, language)).not.toContain("{");
      }
  });

  it("never names a disease behind a level to the person", () => {
    const text = levelled
      .flatMap((item) => screen(allNo({ [item.id]: "yes" })).messages)
      .map((message) => render(message.text, "en"))
      .join(" ");
    expect(text).not.toMatch(/cauda|aneurysm|tumou?r|haematoma|fracture|thrombosis/i);
  });
});

describe("before a session", () => {
  it("asks eleven questions", () => expect(beforeSessionItems).toHaveLength(11));

  it("is complete with these alone, and locked when one is missing or concerning", () => {
    const no = Object.fromEntries(beforeSessionItems.map((item) => [item.id, "no" as const]));
    expect(beforeSession(no)).toMatchObject({ complete: true, locked: false, level: "NONE" });
    expect(beforeSession({ ...no, CLOT: "not-sure" })).toMatchObject({ locked: true });
    const { CAR1: _, ...rest } = no;
    expect(beforeSession(rest)).toMatchObject({ locked: true, unanswered: ["CAR1"] });
  });
});
