export { type BrowserStore, openBrowserStore } from "./indexed-db-store.ts";
