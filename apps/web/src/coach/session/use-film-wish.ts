import { useState } from "react";

/** For this page and this session alone: a wish to be filmed is never remembered. */
let wish = false;

/** Whether the sets of this session are filmed; it outlives the way to the camera's checks and back. */
export function useFilmWish(): readonly [boolean, (isFilmed: boolean) => void] {
  const [isFilmed, setFilmed] = useState(wish);
  const change = (next: boolean) => {
    wish = next;
    setFilmed(next);
  };
  return [isFilmed, change];
}
