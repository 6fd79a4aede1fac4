import { register } from "tsx/esm/api";

register();
const { work } = await import("../src/trial/worker.ts");
work();
