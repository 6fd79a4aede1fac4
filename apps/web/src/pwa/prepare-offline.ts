import { poseAssets } from "virtual:pose-assets";
import { keepForOffline, registerServiceWorker } from "./registration.ts";

/** What this browser tells of the connection; not every browser does. */
interface Connection {
  readonly saveData?: boolean;
}

/** The first screen must not wait for 20 MB of camera coach. */
const quietAfterMs = 4000;

/** Registers the service worker, then fetches the camera coach in the background unless the person saves data. */
export async function prepareOffline(): Promise<void> {
  await registerServiceWorker();
  const { connection } = navigator as Navigator & { readonly connection?: Connection };
  if (!("serviceWorker" in navigator) || connection?.saveData) return;
  setTimeout(() => void keepForOffline(poseAssets, "full"), quietAfterMs);
}
