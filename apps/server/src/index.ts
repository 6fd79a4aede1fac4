export { defaultDataFolder } from "./database/open.ts";
export { CannotStart, type RunningServer, type ServeOptions, startServer } from "./start.ts";
