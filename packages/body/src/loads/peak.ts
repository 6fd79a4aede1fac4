import { bySide } from "../mechanics/frame.ts";
import type { DiscLoad } from "../trunk/lumbar-load.ts";
import type { LumbarLevel } from "../trunk/trunk-muscles-christophy2012.ts";
import type { FrameLoads } from "./report.ts";

/** The largest of each over the frames; null when there is none. */
export function peakOf(frames: readonly FrameLoads[]): FrameLoads | null {
  const [first] = frames;
  if (first === undefined) return null;
  const largest = (of: (frame: FrameLoads) => number): number => Math.max(...frames.map(of));
  const perSide = (name: "hipMomentNm" | "passiveNm" | "capacityNm" | "ratio") =>
    bySide((side) => largest((frame) => frame[name][side]));
  return {
    hipMomentNm: perSide("hipMomentNm"),
    passiveNm: perSide("passiveNm"),
    capacityNm: perSide("capacityNm"),
    ratio: perSide("ratio"),
    trunkRatio: largest((frame) => frame.trunkRatio),
    activations: Object.fromEntries(
      Object.keys(first.activations).map((name) => [name, largest((frame) => frame.activations[name] ?? 0)]),
    ),
    lumbar: { L5S1: peakDisc("L5S1", frames), L4L5: peakDisc("L4L5", frames) },
    deficitNm: largest((frame) => frame.deficitNm),
    unbalanced: {
      forceN: largest((frame) => frame.unbalanced.forceN),
      momentNm: largest((frame) => frame.unbalanced.momentNm),
    },
  };
}

/** Each end of the band at its largest, and the shear of the frame that loads the disc most. */
function peakDisc(level: LumbarLevel, frames: readonly FrameLoads[]): DiscLoad {
  const discs = frames.map((frame) => frame.lumbar[level]);
  const most = discs.reduce((a, b) => (b.compressionN[1] > a.compressionN[1] ? b : a));
  return {
    compressionN: [Math.max(...discs.map(({ compressionN }) => compressionN[0])), most.compressionN[1]],
    shearDirection: most.shearDirection,
  };
}
