export type { ArmAnglesDeg, BodyAnglesDeg, LegAnglesDeg, Side } from "./angles.ts";
export { type JointName, jointNames, type Point3M, type Pose } from "./joints.ts";
