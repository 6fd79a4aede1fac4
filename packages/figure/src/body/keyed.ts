/** Shapes under keys that say whose they are: `nearLeg.foot`. */
export function keyed(owner: string, shapes: object): Record<string, string> {
  const paths: Record<string, string> = {};
  for (const [name, data] of Object.entries(shapes)) paths[`${owner}.${name}`] = data as string;
  return paths;
}
