import { useCallback, useState } from "react";
import { useRecord } from "../record/record.tsx";

/**
 * Writes to the record as `add` does. What cannot be written is said by the error screen: a button of a session that
 * stays pressed without a word says nothing, and the set under way stands in its draft until the page is loaded again.
 */
export function useAddOrStop(): ReturnType<typeof useRecord>["add"] {
  const { add } = useRecord();
  const [failed, setFailed] = useState<unknown>(null);
  if (failed !== null) throw failed;
  return useCallback(
    async (...added) => {
      try {
        await add(...added);
      } catch (error) {
        setFailed(error);
        throw error;
      }
    },
    [add],
  );
}
