import { type Rung, rungs } from "./rung.ts";

/** What the person may use: from the screen, the equipment and the clinician. */
export interface Access {
  readonly blocked: ReadonlySet<string>;
  readonly freed: ReadonlySet<string>;
  /** Null when it was never asked: unknown equipment closes nothing. */
  readonly equipment: ReadonlySet<string> | null;
  readonly topOrder: number;
}

const alwaysThere: ReadonlySet<string> = new Set(["wall", "towel", "floor"]);

export function hasEquipment(rung: Rung, access: Access): boolean {
  const { equipment } = access;
  if (equipment === null) return rung.alternative === null;
  return rung.needs.every((any) => any.some((word) => alwaysThere.has(word) || equipment.has(word)));
}

/** Why a rung is closed, or null when the person may do it, if need be in its other form. */
export function closedBecause(rung: Rung, access: Access): "limit" | "screen" | "equipment" | null {
  if (rung.order > access.topOrder) return "limit";
  if (access.blocked.has(rung.id) && !access.freed.has(rung.id)) return "screen";
  return rung.alternative !== null || hasEquipment(rung, access) ? null : "equipment";
}

export const isOpen = (rung: Rung, access: Access): boolean => closedBecause(rung, access) === null;

export function nextOpen(order: number, access: Access): Rung | undefined {
  for (const rung of rungs) if (rung.order > order && isOpen(rung, access)) return rung;
  return undefined;
}

export function previousOpen(order: number, access: Access): Rung | undefined {
  for (let index = rungs.length - 1; index >= 0; index--) {
    const rung = rungs[index];
    if (rung !== undefined && rung.order < order && isOpen(rung, access)) return rung;
  }
  return undefined;
}

const easierShown = 3;

/** The open rungs below, nearest first. */
export function easierThan(rung: Rung, access: Access): readonly string[] {
  return rungs
    .filter((each) => each.order < rung.order && isOpen(each, access))
    .slice(-easierShown)
    .map(({ id }) => id)
    .reverse();
}

/** The highest open rung that is not above `order`. */
export function highestOpen(order: number, access: Access): Rung | undefined {
  return previousOpen(order + 1, access);
}
