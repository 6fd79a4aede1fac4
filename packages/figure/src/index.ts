export { type ColourName, type Palette, palette, type SkinTone, type Theme } from "./colours.ts";
export { figureCss } from "./css.ts";
export { draw, framePaths, type Scene } from "./draw.ts";
export { type EffortGroup, type EffortLines, effortGroups, effortLines } from "./effort.ts";
export {
  drawExercise,
  type ExerciseDrawing,
  type ExerciseFigure,
  exerciseFigure,
  faultFigure,
} from "./exercise.ts";
export type { Grip } from "./stance.ts";
export { type StandaloneOptions, standaloneSvg } from "./standalone.ts";
export { type DrawnFigure, type FigurePaths, type FigureStyle, usualStyle } from "./style.ts";
