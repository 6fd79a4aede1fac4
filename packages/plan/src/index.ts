export { followEvent, type LiveCourse, proposeFrom, startCourse } from "./live-course.ts";
export { type Seen, violationsOf } from "./oracle/judge.ts";
export { startWatch, type Watch, watchEvent } from "./oracle/watch.ts";
export { propose } from "./propose.ts";
export { type RuleId, type RuleText, ruleTable } from "./rules/table.ts";
export type * from "./types.ts";
