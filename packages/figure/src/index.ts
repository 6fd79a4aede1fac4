export type { DrawnFigure, FigureStyle } from "./style.ts";
