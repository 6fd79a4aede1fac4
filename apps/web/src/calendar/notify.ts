export type MayNotify = "granted" | "denied" | "default" | "unsupported";

export const mayNotify = (): MayNotify =>
  typeof Notification === "undefined" || !("serviceWorker" in navigator)
    ? "unsupported"
    : Notification.permission;

/** Asks the person, in the browser's own words; only after they pressed for it. */
export async function askToNotify(): Promise<MayNotify> {
  if (mayNotify() === "default") await Notification.requestPermission();
  return mayNotify();
}

/** Shows it through the service worker, which phones ask for; a newer one takes the place of an older. */
export async function notify(title: string, body: string): Promise<void> {
  const registration = await navigator.serviceWorker.ready;
  await registration.showNotification(title, { body, tag: "hipfirst-session", icon: "/icons/icon-192.png" });
}
