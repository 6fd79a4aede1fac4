import { Builder } from "flatbuffers";

/** TFLite Model Metadata (schema "M001"): what MediaPipe Tasks must know of a model's input and outputs. */
interface ModelDescription {
  readonly name: string;
  readonly description: string;
  readonly input: string;
  /** Pixels reach the model as (value - mean) / std. */
  readonly mean: number;
  readonly std: number;
  readonly min: number;
  readonly max: number;
  readonly outputs: readonly (readonly [name: string, description: string])[];
}

const normalizationOptions = 1;
const featureContent = 1;
const imageContent = 2;
const rgbColourSpace = 1;

export function detectorMetadata(): Buffer {
  return metadata({
    name: "Pose Detection",
    description: "Detects human poses",
    input: "Input image to be detected",
    mean: 127.5,
    std: 127.5,
    min: -1,
    max: 1,
    outputs: [
      ["raw boxes/keypoints", "Undecoded bboxes and keypoints"],
      ["scores", "Scores of the detected bboxes"],
    ],
  });
}

export function landmarkMetadata(): Buffer {
  return metadata({
    name: "Pose Landmark",
    description: "Detects human pose landmarks",
    input: "Input image to be landmarked",
    mean: 0,
    std: 255,
    min: 0,
    max: 1,
    outputs: [
      ["landmarks", "Pose landmarks"],
      ["presence", "Presence of pose"],
      ["segmentation_mask", "Segmentation mask"],
      ["heat_map", "Heat map"],
      ["world_landmarks", "World landmarks"],
    ],
  });
}

function metadata(model: ModelDescription): Buffer {
  const builder = new Builder(1024);
  const subgraph = subgraphTable(builder, model);
  const subgraphs = offsetVector(builder, [subgraph]);
  const [name, description, version, author, parserVersion] = [
    model.name,
    model.description,
    "1",
    "MediaPipe",
    "1.0.0",
  ].map((text) => builder.createString(text)) as [number, number, number, number, number];
  builder.startObject(8);
  builder.addFieldOffset(0, name, 0);
  builder.addFieldOffset(1, description, 0);
  builder.addFieldOffset(2, version, 0);
  builder.addFieldOffset(3, subgraphs, 0);
  builder.addFieldOffset(4, author, 0);
  builder.addFieldOffset(7, parserVersion, 0);
  builder.finish(builder.endObject(), "M001");
  return Buffer.from(builder.asUint8Array());
}

function subgraphTable(builder: Builder, model: ModelDescription): number {
  const units = offsetVector(builder, [normalization(builder, model.mean, model.std)]);
  const range = rangeTable(builder, model.min, model.max);
  const input = tensorTable(builder, "image", model.input, imageContent, { units, range });
  const inputs = offsetVector(builder, [input]);
  const outputs = offsetVector(
    builder,
    model.outputs.map(([name, description]) => tensorTable(builder, name, description, featureContent)),
  );
  builder.startObject(7);
  builder.addFieldOffset(2, inputs, 0);
  builder.addFieldOffset(3, outputs, 0);
  return builder.endObject();
}

function tensorTable(
  builder: Builder,
  tensorName: string,
  tensorDescription: string,
  contentKind: number,
  input?: { readonly units: number; readonly range: number },
): number {
  const name = builder.createString(tensorName);
  const description = builder.createString(tensorDescription);
  const content = contentTable(builder, contentKind);
  builder.startObject(7);
  builder.addFieldOffset(0, name, 0);
  builder.addFieldOffset(1, description, 0);
  builder.addFieldOffset(3, content, 0);
  if (input !== undefined) {
    builder.addFieldOffset(4, input.units, 0);
    builder.addFieldOffset(5, input.range, 0);
  }
  return builder.endObject();
}

function contentTable(builder: Builder, kind: number): number {
  builder.startObject(kind === imageContent ? 2 : 0);
  if (kind === imageContent) builder.addFieldInt8(0, rgbColourSpace, 0);
  const properties = builder.endObject();
  builder.startObject(3);
  builder.addFieldInt8(0, kind, 0);
  builder.addFieldOffset(1, properties, 0);
  return builder.endObject();
}

function normalization(builder: Builder, mean: number, std: number): number {
  const means = floatVector(builder, mean);
  const stds = floatVector(builder, std);
  builder.startObject(2);
  builder.addFieldOffset(0, means, 0);
  builder.addFieldOffset(1, stds, 0);
  const options = builder.endObject();
  builder.startObject(2);
  builder.addFieldInt8(0, normalizationOptions, 0);
  builder.addFieldOffset(1, options, 0);
  return builder.endObject();
}

function rangeTable(builder: Builder, min: number, max: number): number {
  const maxima = floatVector(builder, max);
  const minima = floatVector(builder, min);
  builder.startObject(2);
  builder.addFieldOffset(0, maxima, 0);
  builder.addFieldOffset(1, minima, 0);
  return builder.endObject();
}

function floatVector(builder: Builder, value: number): number {
  builder.startVector(4, 1, 4);
  builder.addFloat32(value);
  return builder.endVector();
}

function offsetVector(builder: Builder, offsets: readonly number[]): number {
  builder.startVector(4, offsets.length, 4);
  for (const offset of [...offsets].reverse()) builder.addOffset(offset);
  return builder.endVector();
}
