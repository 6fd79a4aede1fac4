import type { DiscLoad } from "../trunk/lumbar-load.ts";
import type { LumbarLevel } from "../trunk/trunk-muscles-christophy2012.ts";
import type { FrameLoads } from "./report.ts";

type PerSideName = "hipMomentNm" | "passiveNm" | "capacityNm" | "ratio";

/** The largest of each over the frames; null when there is none. */
export function peakOf(
  frames: readonly FrameLoads[],
  largestActivations: FrameLoads["activations"],
): FrameLoads | null {
  if (frames.length === 0) return null;
  return {
    hipMomentNm: largestOfSides("hipMomentNm", frames),
    passiveNm: largestOfSides("passiveNm", frames),
    capacityNm: largestOfSides("capacityNm", frames),
    ratio: largestOfSides("ratio", frames),
    trunkRatio: largest(frames, (frame) => frame.trunkRatio),
    activations: largestActivations,
    lumbar: { L5S1: largestDisc("L5S1", frames), L4L5: largestDisc("L4L5", frames) },
    deficitNm: largest(frames, (frame) => frame.deficitNm),
    unbalanced: {
      forceN: largest(frames, (frame) => frame.unbalanced.forceN),
      momentNm: largest(frames, (frame) => frame.unbalanced.momentNm),
    },
  };
}

function largest(frames: readonly FrameLoads[], of: (frame: FrameLoads) => number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const frame of frames) most = Math.max(most, of(frame));
  return most;
}

const largestOfSides = (name: PerSideName, frames: readonly FrameLoads[]) => ({
  left: largest(frames, (frame) => frame[name].left),
  right: largest(frames, (frame) => frame[name].right),
});

/** Each end of the band at its largest, and the shear of the frame that loads the disc most. */
function largestDisc(level: LumbarLevel, frames: readonly FrameLoads[]): DiscLoad {
  const discs = frames.map(({ lumbar }) => lumbar[level]);
  const most = discs.reduce((a, b) => (b.compressionN[1] > a.compressionN[1] ? b : a));
  const lowN = largest(frames, ({ lumbar }) => lumbar[level].compressionN[0]);
  return { compressionN: [lowN, most.compressionN[1]], shearDirection: most.shearDirection };
}
