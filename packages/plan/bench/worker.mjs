import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { judgeBatch } = await import("./histories.ts");
parentPort.on("message", (batch) => parentPort.postMessage(judgeBatch(batch)));
