import { eventStoreRules } from "@hipfirst/record/testing";
import { forgetRecordings, keepRecording } from "../../src/coach/session/replay/kept-recording.ts";
import { emptyRecording } from "../../src/coach/session/replay/set-recording.ts";
import { openBrowserStore, openDraftVault } from "../../src/storage/index.ts";

const rules = eventStoreRules.map((rule, index) => ({
  name: rule.name,
  /** Null when the rule is kept, else how it was broken. */
  run: async (): Promise<string | null> => {
    const database = `rule-${index}`;
    const opened = [await openBrowserStore(database)];
    const reopen = async () => {
      opened.at(-1)?.close();
      const again = await openBrowserStore(database);
      opened.push(again);
      return again;
    };
    try {
      await rule.run(opened[0] as (typeof opened)[number], reopen);
      return null;
    } catch (error) {
      return String(error);
    } finally {
      for (const store of opened) store.close();
    }
  },
}));

declare global {
  interface Window {
    storageLab: {
      rules: typeof rules;
      openBrowserStore: typeof openBrowserStore;
      openDraftVault: typeof openDraftVault;
      keepRecording: typeof keepRecording;
      forgetRecordings: typeof forgetRecordings;
      emptyRecording: typeof emptyRecording;
    };
  }
}

window.storageLab = {
  ...{ rules, openBrowserStore, openDraftVault },
  ...{ keepRecording, forgetRecordings, emptyRecording },
};
