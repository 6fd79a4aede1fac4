import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { askForFirstNeeds } from "./first-needs.ts";
import { prepareOffline } from "./pwa/prepare-offline.ts";

const root = document.getElementById("root");
if (root === null) throw new Error('index.html has no element "root": restore it');
askForFirstNeeds(location.pathname);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

if (import.meta.env.PROD) void prepareOffline();
