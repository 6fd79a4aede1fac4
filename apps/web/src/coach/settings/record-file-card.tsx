import { readRecordFile, writeRecordFile, writeRecordTable } from "@hipfirst/record";
import { useState } from "react";
import { useWords } from "../../kit/preferences.tsx";
import { saveFile } from "../../kit/save-file.ts";
import { Shape } from "../../kit/shape.tsx";
import { useRecord } from "../record/record.tsx";
import { localIso } from "../record/stamp.ts";

type Outcome = { readonly ok: boolean; readonly text: string };

/** Take the record along as a file, or bring one. */
export function RecordFile() {
  const { t, render } = useWords();
  const { care, isKept, importEvents } = useRecord();
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const take = (ending: "json" | "csv") => {
    const text = ending === "json" ? writeRecordFile(care.events) : writeRecordTable(care.events);
    const file = new Blob([text], { type: ending === "json" ? "application/json" : "text/csv" });
    saveFile(`hipfirst-${localIso(new Date()).slice(0, 10)}.${ending}`, file);
  };
  const bring = async (file: File) => {
    const read = readRecordFile(await file.text());
    if (read.problem) {
      setOutcome({ ok: false, text: render(read.problem) });
      return;
    }
    await importEvents(read.events);
    setOutcome({ ok: true, text: t("app.record.imported", { count: read.events.length }) });
  };

  return (
    <section className="card stack">
      <h2>{t("app.record.title")}</h2>
      <p className="mute">{t("app.record.text", { count: care.events.length })}</p>
      {isKept ? null : (
        <p className="wrong">
          <Shape name="warn" />
          {t("app.record.not-kept")}
        </p>
      )}
      <p className="row">
        <button type="button" className="btn sm ghost" onClick={() => take("json")}>
          {t("app.record.export")}
        </button>
        <button type="button" className="btn sm ghost" onClick={() => take("csv")}>
          {t("storage.file.csv")}
        </button>
        <label className="btn sm ghost photo-button">
          {t("app.record.import")}
          <input
            type="file"
            accept="application/json,.json,text/csv,.csv"
            className="vh"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) void bring(file);
            }}
          />
        </label>
      </p>
      {outcome === null ? null : (
        <p className={outcome.ok ? "row" : "wrong"} role="status">
          <Shape name={outcome.ok ? "ok" : "stop"} />
          {outcome.text}
        </p>
      )}
    </section>
  );
}
