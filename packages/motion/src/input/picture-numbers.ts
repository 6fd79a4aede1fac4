/** Pictures of one recording are told in numbers: half of the neighbours that show somebody are no further apart than this. */
const nearSteps = 4;
/** Two hours at 30 pictures a second; numbers that run further do not count pictures. */
const mostPictures = 216_000;

/**
 * What was found in each picture, in the order of the pictures and with `empty` for those in which nothing was found and
 * which are therefore not listed. The one number that differs between the ids counts the pictures ("frame_0012.jpg", 12);
 * ids without such a number stay in the order they came.
 */
export function inPictureOrder<Found>(byId: ReadonlyMap<unknown, Found>, empty: Found): Found[] {
  const pictures = [...byId].map(([id, found]) => ({ ...partsOf(String(id)), found }));
  const [first] = pictures;
  if (first === undefined || pictures.some(({ text }) => text !== first.text)) return [...byId.values()];
  pictures.sort((a, b) => byNumbers(a.numbers, b.numbers));
  const places = placesOf(pictures.map(({ numbers }) => numbers));
  if (places === null) return pictures.map(({ found }) => found);
  const all = new Array<Found>((places.at(-1) ?? 0) + 1).fill(empty);
  pictures.forEach(({ found }, index) => {
    all[places[index] as number] = found;
  });
  return all;
}

function partsOf(id: string): { text: string; numbers: number[] } {
  return { text: id.replace(/\d+/g, "#"), numbers: (id.match(/\d+/g) ?? []).map(Number) };
}

function byNumbers(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((number, column) => number !== b[column]);
  return differs < 0 ? 0 : (a[differs] as number) - (b[differs] as number);
}

/** The place of each picture among all pictures of the recording; null where the ids do not count them. */
function placesOf(ids: readonly (readonly number[])[]): number[] | null {
  const columns = (ids[0] ?? []).map((_, column) => ids.map((numbers) => numbers[column] as number));
  const varying = columns.filter((numbers) => new Set(numbers).size > 1);
  const [numbers] = varying;
  if (numbers === undefined || varying.length !== 1) return null;
  const steps = numbers.slice(1).map((number, index) => number - (numbers[index] as number));
  const step = steps.reduce(greatestCommonDivisor);
  if (steps.filter((each) => each <= nearSteps * step).length < steps.length / 2) return null;
  const from = countedFrom(numbers, step);
  const places = numbers.map((number) => Math.floor((number - from) / step));
  return (places.at(-1) as number) < mostPictures ? places : null;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/**
 * The number of the recording's first picture. Counting starts at 0 or 1, so that a later first picture tells how long nobody
 * was in front of the camera; one that comes later than the recording is long was cut out of a longer one.
 */
function countedFrom(numbers: readonly number[], step: number): number {
  const first = numbers[0] as number;
  const last = numbers.at(-1) as number;
  return first <= step || first > last - first ? first : first % step;
}
