import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { prepareOffline } from "./pwa/prepare-offline.ts";

const root = document.getElementById("root");
if (root === null) throw new Error('index.html has no element "root": restore it');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

if (import.meta.env.PROD) void prepareOffline();
