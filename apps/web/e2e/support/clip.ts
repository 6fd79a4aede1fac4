import { picturesOf, recording } from "./recordings.ts";

/** A person marching on the spot, one march in two seconds, 30 pictures a second; null where it is not at hand. */
export const marchClip = recording("clips/march.mjpeg", "the camera's person");
export const marchPictures = marchClip === null ? [] : picturesOf(marchClip);
export const marchFramesPerSecond = 30;

/** The clip's pictures under the addresses that the lab asks for. */
export function clipFiles(): Map<string, Buffer> {
  return new Map(marchPictures.map((picture, index) => [`/clip/${index}.jpg`, picture]));
}
