import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** Addresses that later versions of the pose library report to; pinned versions hold none of them. */
const forbidden = ["odml.pa.googleapis.com", "play.googleapis.com/log", "google-analytics.com"];

/** Fails the build when any file of it names an address that usage data could go to. */
export function refuseTelemetry(): Plugin {
  return {
    name: "hipfirst:refuse-telemetry",
    apply: "build",
    writeBundle({ dir }) {
      for (const file of readdirSync(dir ?? ".", { recursive: true, withFileTypes: true })) {
        if (!file.isFile()) continue;
        const path = join(file.parentPath, file.name);
        const content = readFileSync(path);
        for (const address of forbidden)
          if (content.includes(address))
            this.error(
              `${path} names ${address}: keep @mediapipe/tasks-vision at exactly the version in package.json`,
            );
      }
    },
  };
}
