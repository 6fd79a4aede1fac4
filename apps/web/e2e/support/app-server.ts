import { fileURLToPath } from "node:url";
import { type RunningServer, serveStatic } from "./static-server.ts";

const builtApp = fileURLToPath(new URL("../../dist", import.meta.url));

export function startApp(): Promise<RunningServer> {
  return serveStatic(builtApp);
}
