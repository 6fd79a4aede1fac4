import { describe, expect, it, vi } from "vitest";
import type { BodyQuestion } from "./body-messages.ts";
import { type BodyWorker, openDesk, type Told } from "./desk.ts";
import { nothingYet, stateOf, withTold } from "./from-body.ts";
import type { RepetitionLoads } from "./repetition.ts";
import { usualSettings } from "./settings.ts";

const person = { massKg: 70, heightM: 1.7, sex: "unspecified" } as const;
const about = (side: "left" | "right"): BodyQuestion => ({
  kind: "repetition",
  question: { exercise: "R05", side, person, settings: usualSettings },
});
const loads: RepetitionLoads = { moments: [], everyday: [], lacksNm: 0, assumptions: [] };

function workers() {
  const hired: (BodyWorker & { readonly asked: BodyQuestion[]; isGone: boolean })[] = [];
  const hire = () => {
    const asked: BodyQuestion[] = [];
    const worker = {
      ...{ asked, isGone: false, onmessage: null, onerror: null },
      postMessage: (question: BodyQuestion) => void asked.push(question),
      terminate() {
        this.isGone = true;
      },
    };
    hired.push(worker);
    return worker;
  };
  const answer = (index: number) =>
    hired[index]?.onmessage?.({ data: { kind: "repetition", answer: loads } } as MessageEvent);
  return { hired, hire, answer };
}

describe("the desk before the body worker", () => {
  it("has one question in work and lets only the newest wait", () => {
    const { hired, hire, answer } = workers();
    const told: Told[] = [];
    const desk = openDesk(hire, (each) => told.push(each));
    desk.ask(about("left"));
    desk.ask(about("right"));
    desk.ask(about("left"));
    answer(0);
    expect(hired[0]?.asked).toEqual([about("left"), about("left")]);
    expect(told).toEqual([{ asked: about("left"), answer: loads }]);
  });

  it("gives up a worker that broke and asks a new one what waited", () => {
    const { hired, hire, answer } = workers();
    const told: Told[] = [];
    const desk = openDesk(hire, (each) => told.push(each));
    desk.ask(about("left"));
    desk.ask(about("right"));
    hired[0]?.onerror?.({} as ErrorEvent);
    expect(hired[0]?.isGone).toBe(true);
    expect(told).toEqual([{ asked: about("left"), answer: null }]);
    expect(hired[1]?.asked).toEqual([about("right")]);
    answer(1);
    expect(told.at(-1)).toEqual({ asked: about("right"), answer: loads });
  });

  it("hires no worker after another while each breaks and nobody asks", () => {
    const { hired, hire } = workers();
    const desk = openDesk(hire, vi.fn());
    desk.ask(about("left"));
    hired[0]?.onerror?.({} as ErrorEvent);
    expect(hired).toHaveLength(1);
    desk.ask(about("left"));
    expect(hired).toHaveLength(2);
  });
});

describe("what a screen knows", () => {
  const left = withTold(nothingYet, { asked: about("left"), answer: loads });

  it("keeps the last answer, and says whether it is to the question asked now", () => {
    expect(stateOf(nothingYet, about("left"))).toEqual({ answer: null, isCurrent: false, hasFailed: false });
    expect(stateOf(left, about("left"))).toEqual({ answer: loads, isCurrent: true, hasFailed: false });
    expect(stateOf(left, about("right"))).toEqual({ answer: loads, isCurrent: false, hasFailed: false });
    expect(stateOf(left, null).isCurrent).toBe(false);
  });

  it("tells a failure of the question it belongs to, and of no other", () => {
    const failed = withTold(left, { asked: about("right"), answer: null });
    expect(stateOf(failed, about("right"))).toEqual({ answer: loads, isCurrent: false, hasFailed: true });
    expect(stateOf(failed, about("left"))).toEqual({ answer: loads, isCurrent: true, hasFailed: false });
  });
});
