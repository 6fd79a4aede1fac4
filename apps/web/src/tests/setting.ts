import { useDraft } from "../coach/record/draft.ts";
import type { TestSetting } from "./guide.ts";

/** Where the tests are done, remembered on this device until it is changed. */
export function useTestSetting(): readonly [TestSetting, (setting: TestSetting) => void] {
  const [setting, change] = useDraft<TestSetting>("tests-setting", "home");
  return [setting, change];
}
