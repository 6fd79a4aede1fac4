export { clearance } from "./clearance/clearance.ts";
export type { Clearance, ClearanceReason } from "./clearance/types.ts";
export { evaluate } from "./evaluate/evaluate.ts";
export type { ItemModification, ScreenItem } from "./screen/item.ts";
export { screenItems } from "./screen/items.ts";
export { beforeSession, beforeSessionItems, screenSchedule } from "./screen/schedule.ts";
export { askedItems, screen, screenItem } from "./screen/screen.ts";
export type * from "./types.ts";
