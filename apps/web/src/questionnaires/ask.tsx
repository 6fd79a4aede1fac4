import { Redirect, useLocation, useParams } from "wouter";
import { useRecord } from "../coach/record/record.tsx";
import { ActivitiesSheet } from "./activities-sheet.tsx";
import { ChangeSheet } from "./change-sheet.tsx";
import { isAskedSheet, isEnteredSheet, type Sheet } from "./instruments.ts";
import { PainSheet } from "./pain-sheet.tsx";
import { PromptsSheet } from "./prompts-sheet.tsx";
import { RolandMorrisSheet } from "./roland-morris-sheet.tsx";
import type { KeptSheet, SheetProps } from "./sheet-props.ts";
import { TotalSheet } from "./total-sheet.tsx";
import "./questionnaires.css";

/** One sheet; kept, it leads to what came of it. */
export default function Ask() {
  const { id = "" } = useParams();
  const { add } = useRecord();
  const [, go] = useLocation();
  if (!isAskedSheet(id) && !isEnteredSheet(id)) return <Redirect to="/questionnaires" replace />;
  const keep = async ({ answers, score }: KeptSheet) => {
    await add({ type: "QuestionnaireAnswered", instrument: id, answers, score });
    go(`/questionnaires/${id}/scores`);
  };
  return <SheetOf id={id} onSave={keep} />;
}

function SheetOf({ id, onSave }: SheetProps & { id: Sheet }) {
  switch (id) {
    case "NPRS":
      return <PainSheet onSave={onSave} />;
    case "RMDQ":
      return <RolandMorrisSheet onSave={onSave} />;
    case "PSFS":
      return <ActivitiesSheet onSave={onSave} />;
    case "GROC":
      return <ChangeSheet onSave={onSave} />;
    case "YELLOW":
      return <PromptsSheet onSave={onSave} />;
    default:
      return <TotalSheet sheet={id} onSave={onSave} />;
  }
}
