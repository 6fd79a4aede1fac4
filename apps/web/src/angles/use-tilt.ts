import { useCallback, useEffect, useState } from "react";
import type { Orientation } from "./tilt.ts";

type AskingEvent = typeof DeviceOrientationEvent & { requestPermission?: () => Promise<string> };

export interface TiltHandle {
  /** Null until the sensor has spoken; many laptops have none and stay silent. */
  readonly orientation: Orientation | null;
  readonly state: "off" | "waiting" | "on" | "denied" | "none";
  /** Some phones ask the person: call it from a press. */
  readonly begin: () => Promise<void>;
}

const patienceMs = 1500;

/** The phone's tilt sensor, where there is one. */
export function useTilt(): TiltHandle {
  const [state, setState] = useState<TiltHandle["state"]>("off");
  const [orientation, setOrientation] = useState<Orientation | null>(null);
  const isListening = state === "waiting" || state === "on";

  useEffect(() => {
    if (!isListening) return;
    const hear = ({ beta, gamma }: DeviceOrientationEvent) => {
      if (beta === null || gamma === null) return;
      setOrientation({ beta, gamma });
      setState("on");
    };
    addEventListener("deviceorientation", hear);
    return () => removeEventListener("deviceorientation", hear);
  }, [isListening]);
  useEffect(() => {
    if (state !== "waiting") return;
    const timer = setTimeout(() => setState("none"), patienceMs);
    return () => clearTimeout(timer);
  }, [state]);

  const begin = useCallback(async () => {
    if (typeof DeviceOrientationEvent === "undefined") return setState("none");
    const { requestPermission } = DeviceOrientationEvent as AskingEvent;
    if (requestPermission === undefined) return setState("waiting");
    const answer = await requestPermission().catch(() => "denied");
    setState(answer === "granted" ? "waiting" : "denied");
  }, []);
  return { orientation, state, begin };
}
