import { type ExerciseDefinition, movements } from "@hipfirst/exercises";
import type { MotionOptions, Task } from "@hipfirst/motion";
import type { ShelfItem } from "../library/shelf.ts";

/** Something a video may show: a movement of the tests, an exercise, or whatever it is. */
export interface VideoTask {
  readonly id: string;
  readonly group: "movements" | "exercises" | "other";
  /** null: repetitions are found by their likeness, or steps are counted. */
  readonly item: ShelfItem | null;
  readonly task: Task;
}

const hasForm = (definition: ExerciseDefinition): boolean => definition.form !== null;

/** Everything that a camera can follow. */
export function videoTasks(shelf: readonly ShelfItem[]): readonly VideoTask[] {
  return [
    ...movements.filter(hasForm).map(
      (definition): VideoTask => ({
        id: definition.id,
        group: "movements",
        item: { definition, texts: {}, isOwn: false },
        task: { exercise: definition.id },
      }),
    ),
    ...shelf
      .filter(({ definition }) => hasForm(definition))
      .map(
        (item): VideoTask => ({
          id: item.definition.id,
          group: "exercises",
          item,
          task: { exercise: item.definition.id },
        }),
      ),
    { id: "walk", group: "other", item: null, task: { movement: "walk" } },
    { id: "any", group: "other", item: null, task: { movement: "any" } },
  ];
}

/** A definition of the clinician's own takes the place of a built-in one. */
export const optionsFor = ({ item }: VideoTask): MotionOptions =>
  item?.isOwn ? { definition: item.definition } : {};
