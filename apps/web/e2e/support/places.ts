import { type Path, paths } from "../../src/coach/paths.ts";

type Named = Extract<Path, `${string}:${string}`>;

/** For each screen that needs a name in its address, one that exists: the compiler asks for it when a screen is added. */
const examples: Readonly<Record<Named, string>> = {
  "/evaluation/:test": "/evaluation/T10",
  "/why/:id": "/why/R05",
  "/loads/:id": "/loads/R05",
  "/questionnaires/:id": "/questionnaires/NPRS",
  "/questionnaires/:id/scores": "/questionnaires/NPRS/scores",
  "/learn/:page": "/learn/strength",
  "/library/:id": "/library/R07",
};

/** An address of every screen of the app but the session, which a journey walks through. */
export const everyPlace: readonly string[] = paths
  .filter((path) => path !== "/session")
  .map((path) => examples[path as Named] ?? path);

/** The address as part of a file's name. */
export const fileNameOf = (place: string): string => place.slice(1).replaceAll("/", "-");
