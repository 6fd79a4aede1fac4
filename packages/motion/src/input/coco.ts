import { isObject, type JsonObject, positiveOrNull } from "./json.ts";
import { inPictureOrder } from "./picture-numbers.ts";

/** A detection of one person in one picture, as COCO results and annotations list them. */
type Detection = JsonObject & { readonly image_id: unknown };

export function isDetection(value: unknown): value is Detection {
  return isObject(value) && value.image_id !== undefined && "keypoints" in value;
}

/**
 * The frames of COCO detections: people of one picture together, pictures in the order of `images`; a bare list, which leaves
 * out pictures without a person, in the order of their numbers.
 */
export function framesOfDetections(detections: readonly unknown[], images: readonly unknown[]): unknown[] {
  const people = new Map<unknown, Detection[]>();
  for (const image of images) if (isObject(image)) people.set(image.id, []);
  for (const each of detections.filter(isDetection)) {
    const others = people.get(each.image_id);
    if (others === undefined) people.set(each.image_id, [each]);
    else others.push(each);
  }
  const pictures = images.length > 0 ? [...people.values()] : inPictureOrder(people, []);
  return pictures.map((list) => ({ people: list }));
}

/** Height of the pictures of a COCO data set; null when it does not tell. */
export function heightOfImages(images: readonly unknown[]): number | null {
  const [first] = images;
  return isObject(first) ? positiveOrNull(first.height) : null;
}
