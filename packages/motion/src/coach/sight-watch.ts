import type { SightCode } from "../view/sight.ts";

const lostAfterS = 0.8;
const foundAfterS = 0.4;

/** Tells seen from not seen without flicker. */
export class SightWatch {
  seen = false;
  /** Why it is not seen, for the sentence. */
  code: SightCode | null = "no-person";
  private candidate: SightCode | null = "no-person";
  private sinceS = Number.NaN;

  /** True when the answer changed with this frame. */
  look(code: SightCode | null, nowS: number): boolean {
    if (code !== this.candidate) {
      this.candidate = code;
      this.sinceS = nowS;
    } else if (Number.isNaN(this.sinceS)) this.sinceS = nowS;
    if (code === this.code) return false;
    if (nowS - this.sinceS < waitS(code)) return false;
    this.code = code;
    this.seen = code === null;
    return true;
  }
}

/** That somebody else is in the picture is no flicker: it is said at once. */
function waitS(code: SightCode | null): number {
  if (code === "two-people") return 0;
  return code === null ? foundAfterS : lostAfterS;
}
