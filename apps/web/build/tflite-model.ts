/** Fields of the TFLite schema's `Model` table, by their place in it. */
const modelFields = {
  version: 0,
  operatorCodes: 1,
  subgraphs: 2,
  description: 3,
  buffers: 4,
  metadataBuffer: 5,
  metadata: 6,
};
const modelFieldCount = 7;
const metadataName = "TFLITE_METADATA";

/** What the new head must point back to, as places in the old file; 0 where the old file has none. */
interface OldModel {
  readonly version: number;
  readonly places: readonly number[];
  readonly buffers: readonly number[];
  readonly metadata: readonly number[];
}

function readModel(model: Buffer): OldModel {
  if (model.toString("latin1", 4, 8) !== "TFL3") throw new Error("Not a TFLite file: it has no TFL3 mark");
  const root = model.readUInt32LE(0);
  const vtable = root - model.readInt32LE(root);
  const fieldAt = (field: number) => {
    const entry = 4 + 2 * field;
    const offset = entry < model.readUInt16LE(vtable) ? model.readUInt16LE(vtable + entry) : 0;
    return offset === 0 ? 0 : root + offset;
  };
  const target = (at: number) => at + model.readUInt32LE(at);
  const vector = (field: number) => {
    const at = fieldAt(field);
    if (at === 0) return [];
    const start = target(at);
    return Array.from({ length: model.readUInt32LE(start) }, (_, index) => target(start + 4 + 4 * index));
  };
  return {
    version: model.readUInt32LE(fieldAt(modelFields.version)),
    places: Array.from({ length: modelFieldCount }, (_, field) => {
      const at = fieldAt(field);
      return at === 0 || field === modelFields.version ? 0 : target(at);
    }),
    buffers: vector(modelFields.buffers),
    metadata: vector(modelFields.metadata),
  };
}

const aligned = (at: number, to: number) => Math.ceil(at / to) * to;

/** Where each part of the new head lies. */
function layoutHead(old: OldModel, metadataBytes: number) {
  const modelVtable = 8;
  const model = aligned(modelVtable + 4 + 2 * modelFieldCount, 4);
  const bufferVector = model + 4 + 4 * modelFieldCount;
  const metadataVector = bufferVector + 4 + 4 * (old.buffers.length + 1);
  const entryVtable = metadataVector + 4 + 4 * (old.metadata.length + 1);
  const entry = entryVtable + 8;
  const name = entry + 12;
  const bufferVtable = aligned(name + 4 + metadataName.length + 1, 4);
  const buffer = aligned(bufferVtable + 8, 4);
  // The content itself, after its 4-byte length, starts on 16 bytes.
  const data = aligned(buffer + 8 + 4, 16) - 4;
  const end = aligned(data + 4 + metadataBytes, 64);
  return {
    modelVtable,
    model,
    bufferVector,
    metadataVector,
    entryVtable,
    entry,
    name,
    bufferVtable,
    buffer,
    data,
    end,
  };
}

/**
 * A TFLite model with a metadata entry more. FlatBuffer offsets only point forward, so a new `Model` table put in
 * front can point at everything in the old file, which stays as it is, shifted by a multiple of 64 bytes.
 */
export function withMetadata(model: Buffer, metadata: Buffer): Buffer {
  const old = readModel(model);
  const at = layoutHead(old, metadata.length);
  const out = Buffer.alloc(at.end + model.length);
  model.copy(out, at.end);
  const point = (from: number, to: number) => out.writeUInt32LE(to - from, from);
  const pointAll = (start: number, targets: readonly number[]) => {
    out.writeUInt32LE(targets.length, start);
    for (const [index, place] of targets.entries()) point(start + 4 + 4 * index, place);
  };
  const inOld = (place: number) => at.end + place;

  point(0, at.model);
  out.write("TFL3", 4, "latin1");
  writeModelTable(out, at, old, point, inOld);
  pointAll(at.bufferVector, [...old.buffers.map(inOld), at.buffer]);
  pointAll(at.metadataVector, [...old.metadata.map(inOld), at.entry]);
  writeMetadataEntry(out, at, old.buffers.length, point);
  out.writeUInt32LE(metadata.length, at.data);
  metadata.copy(out, at.data + 4);
  return out;
}

type Layout = ReturnType<typeof layoutHead>;
type Pointer = (from: number, to: number) => void;

function writeModelTable(
  out: Buffer,
  at: Layout,
  old: OldModel,
  point: Pointer,
  inOld: (at: number) => number,
): void {
  const fieldAt = (field: number) => at.model + 4 + 4 * field;
  out.writeUInt16LE(4 + 2 * modelFieldCount, at.modelVtable);
  out.writeUInt16LE(4 + 4 * modelFieldCount, at.modelVtable + 2);
  const optional: readonly number[] = [modelFields.description, modelFields.metadataBuffer];
  for (let field = 0; field < modelFieldCount; field++) {
    const absent = optional.includes(field) && old.places[field] === 0;
    out.writeUInt16LE(absent ? 0 : 4 + 4 * field, at.modelVtable + 4 + 2 * field);
  }
  out.writeInt32LE(at.model - at.modelVtable, at.model);
  out.writeUInt32LE(old.version, fieldAt(modelFields.version));
  const { operatorCodes, subgraphs, description, metadataBuffer } = modelFields;
  for (const field of [operatorCodes, subgraphs, description, metadataBuffer]) {
    const place = old.places[field] ?? 0;
    if (place !== 0) point(fieldAt(field), inOld(place));
  }
  point(fieldAt(modelFields.buffers), at.bufferVector);
  point(fieldAt(modelFields.metadata), at.metadataVector);
}

function writeMetadataEntry(out: Buffer, at: Layout, bufferIndex: number, point: Pointer): void {
  out.writeUInt16LE(8, at.entryVtable);
  out.writeUInt16LE(12, at.entryVtable + 2);
  out.writeUInt16LE(4, at.entryVtable + 4);
  out.writeUInt16LE(8, at.entryVtable + 6);
  out.writeInt32LE(at.entry - at.entryVtable, at.entry);
  point(at.entry + 4, at.name);
  out.writeUInt32LE(bufferIndex, at.entry + 8);
  out.writeUInt32LE(metadataName.length, at.name);
  out.write(metadataName, at.name + 4, "latin1");
  out.writeUInt16LE(6, at.bufferVtable);
  out.writeUInt16LE(8, at.bufferVtable + 2);
  out.writeUInt16LE(4, at.bufferVtable + 4);
  out.writeInt32LE(at.buffer - at.bufferVtable, at.buffer);
  point(at.buffer + 4, at.data);
}
