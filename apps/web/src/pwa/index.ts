export { type AppState, appState, onAppState } from "./registration.ts";
export { UpdateNotice } from "./update-notice.tsx";
