import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Camera, project, sideCamera } from "./camera.ts";
import { landmarkNames } from "./landmarks.ts";
import { posture } from "./pose.ts";
import { bodyAngles, upright, withLegs } from "./testing/arbitraries.ts";

const person = { heightM: 1.75 };
const at = (name: (typeof landmarkNames)[number]) => landmarkNames.indexOf(name);

/** 180 minus the angle at the middle point, from picture coordinates. */
function bendDeg(
  points: readonly (readonly number[])[],
  names: readonly (typeof landmarkNames)[number][],
  aspect: number,
) {
  const [a, b, c] = names.map((name) => points[at(name)] as readonly [number, number]);
  const ab = [((a?.[0] ?? 0) - (b?.[0] ?? 0)) * aspect, (a?.[1] ?? 0) - (b?.[1] ?? 0)] as const;
  const cb = [((c?.[0] ?? 0) - (b?.[0] ?? 0)) * aspect, (c?.[1] ?? 0) - (b?.[1] ?? 0)] as const;
  const cosine = (ab[0] * cb[0] + ab[1] * cb[1]) / (Math.hypot(...ab) * Math.hypot(...cb));
  return 180 - (Math.acos(Math.min(1, Math.max(-1, cosine))) * 180) / Math.PI;
}

const lift = posture(withLegs(upright, {}, { hipFlexionDeg: 60, kneeFlexionDeg: 40 }), person);

describe("project", () => {
  it("shows a person from the right facing right, from the left facing left", () => {
    const fromRight = project(lift, sideCamera).landmarks;
    const fromLeft = project(lift, { ...sideCamera, yawDeg: 180 }).landmarks;
    const knee = at("kneeRight");
    const hip = at("hipRight");
    expect(fromRight[knee]?.[0]).toBeGreaterThan(fromRight[hip]?.[0] ?? 1);
    expect(fromLeft[knee]?.[0]).toBeLessThan(fromLeft[hip]?.[0] ?? 0);
  });

  it("shows the front with the left hip on the picture's right", () => {
    const { landmarks } = project(lift, { ...sideCamera, yawDeg: 90 });
    expect(landmarks[at("hipLeft")]?.[0]).toBeGreaterThan(landmarks[at("hipRight")]?.[0] ?? 1);
    expect(landmarks[at("nose")]?.[2]).toBeLessThan(landmarks[at("earLeft")]?.[2] ?? -1);
  });

  it("keeps the leg's angles in a distant side camera", () => {
    const far: Camera = { ...sideCamera, distanceM: 60, fieldOfViewDeg: 3 };
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 110, noNaN: true }),
        fc.double({ min: 0, max: 120, noNaN: true }),
        (hipFlexionDeg, kneeFlexionDeg) => {
          const body = posture(withLegs(upright, {}, { hipFlexionDeg, kneeFlexionDeg }), person);
          const { landmarks } = project(body, far);
          const trunkThigh = bendDeg(landmarks, ["shoulderRight", "hipRight", "kneeRight"], far.aspect);
          expect(Math.abs(trunkThigh - hipFlexionDeg)).toBeLessThan(1);
          expect(
            Math.abs(
              bendDeg(landmarks, ["hipRight", "kneeRight", "ankleRight"], far.aspect) - kneeFlexionDeg,
            ),
          ).toBeLessThan(0.1);
        },
      ),
      { seed: 41 },
    );
  });

  it("keeps every distance in its world landmarks, from anywhere", () => {
    fc.assert(
      fc.property(
        bodyAngles,
        fc.double({ min: 0, max: 360, noNaN: true }),
        fc.boolean(),
        (angles, yawDeg, mirrored) => {
          const body = posture(angles, person);
          const { world } = project(body, { ...sideCamera, yawDeg, pitchDeg: 12, mirrored });
          const [a, b] = [world[at("wristLeft")], world[at("ankleRight")]] as const;
          const [c, d] = mirrored
            ? [body.joints.wristRight, body.joints.ankleLeft]
            : [body.joints.wristLeft, body.joints.ankleRight];
          const span = (p: readonly number[], q: readonly number[]) =>
            Math.hypot(...p.map((v, i) => v - (q[i] ?? 0)));
          expect(span(a ?? [], b ?? [])).toBeCloseTo(span(c, d), 9);
        },
      ),
      { seed: 42 },
    );
  });

  it("mirrors the picture and names the sides as they are seen", () => {
    const plain = project(lift, sideCamera).landmarks;
    const mirrored = project(lift, { ...sideCamera, mirrored: true }).landmarks;
    expect(mirrored[at("kneeLeft")]?.[0]).toBeCloseTo(1 - (plain[at("kneeRight")]?.[0] ?? 0), 9);
    expect(mirrored[at("kneeLeft")]?.[1]).toBeCloseTo(plain[at("kneeRight")]?.[1] ?? 0, 9);
  });

  it("sees the far side less well, and both sides alike from the front", () => {
    const side = project(lift, sideCamera).landmarks;
    expect(side[at("kneeLeft")]?.[3]).toBeLessThan(side[at("kneeRight")]?.[3] ?? 0);
    const front = project(lift, { ...sideCamera, yawDeg: 90 }).landmarks;
    expect(front[at("kneeLeft")]?.[3]).toBe(front[at("kneeRight")]?.[3]);
  });
});
