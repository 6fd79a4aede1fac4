import type { TrialReport } from "@hipfirst/trial";
import { type Language, type Sentence, say } from "@hipfirst/words";
import { barPlot, escaped, linePlot, type Series, sharePlot } from "./plots.ts";

type Say = (id: string, values?: Sentence["values"]) => string;

const looks: Readonly<Record<TrialReport["policy"], { readonly colour: string; readonly dash: string }>> = {
  hipfirst: { colour: "#0f766e", dash: "" },
  handout: { colour: "#57534e", dash: "2 4" },
  linear: { colour: "#b45309", dash: "9 4" },
  "effort-only": { colour: "#5b4bb7", dash: "9 3 2 3" },
};
const dosingColours = { over: "#f0b27a", right: "#9fd8cf", under: "#d6d3d1" };

const style = `
:root{color-scheme:light dark}
body{font:17px/1.5 Figtree,system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;background:#fbfaf8;color:#1c1917}
h1{font-size:1.7rem;line-height:1.2}h2{font-size:1.2rem;margin-top:2rem}
.simulation{border:2px solid currentColor;border-radius:12px;padding:.75rem 1rem;font-weight:600}
figure{margin:2rem 0;overflow-x:auto}figcaption{font-weight:600;margin-bottom:.5rem}
svg{width:100%;min-width:34rem;height:auto;background:#fff;border-radius:12px}svg text{font-size:13px;fill:#1c1917}.grid{stroke:#e7e5e4}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.95rem}
th,td{text-align:right;padding:.4rem .6rem;border-bottom:1px solid #d6d3d1}th:first-child{text-align:left}
footer{margin-top:2rem}
@media (prefers-color-scheme:dark){body{background:#1c1917;color:#f5f5f4}svg{background:#f5f5f4}th,td{border-color:#57534e}}`;

/** One page, whole in itself, that compares policies on the same virtual people; ours comes first. */
export function trialPage(reports: readonly TrialReport[], language: Language): string {
  const speak: Say = (id, values = {}) => say(id, values, language);
  const first = reports[0];
  if (first === undefined) throw new Error("A page needs a report: run at least one policy");
  const { people, months, seed } = first;
  const title = escaped(speak("trial.page.title"));
  const simulation = `<p class="simulation">${escaped(speak("trial.page.simulation"))}</p>`;
  const body = [
    `<h1>${title}</h1>${simulation}`,
    `<p>${escaped(speak("trial.page.setting", { people, months, seed }))}</p>`,
    policies(reports, speak),
    verdicts(reports, speak),
    ...plots(reports, speak),
    `<h2>${escaped(speak("trial.table.title"))}</h2>${table(reports, speak)}`,
    `<p>${escaped(speak("trial.page.assumption"))}</p><footer>${simulation}</footer>`,
  ];
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${style}</style></head><body>
${body.join("\n")}
</body></html>
`;
}

const nameOf = ({ policy }: TrialReport, speak: Say): string => speak(`trial.policy.${policy}`);

function policies(reports: readonly TrialReport[], speak: Say): string {
  const items = reports.map((report) => {
    const what = speak(`trial.policy.${report.policy}.what`);
    return `<li><strong>${escaped(nameOf(report, speak))}</strong>: ${escaped(what)}</li>`;
  });
  return `<ul>${items.join("")}</ul>`;
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

/** What the promise says against the hand-out and the linear programme, kept or not. */
function verdicts(reports: readonly TrialReport[], speak: Say): string {
  const ours = reports.find(({ policy }) => policy === "hipfirst");
  if (ours === undefined) return "";
  const against = reports.filter(({ policy }) => policy === "handout" || policy === "linear");
  const lines = against.flatMap((theirs) => {
    const policy = nameOf(theirs, speak);
    const hasFewer = ours.flaresPer100Sessions < theirs.flaresPer100Sessions;
    const isNoLater = ours.reachedPike >= theirs.reachedPike;
    return [
      speak(hasFewer ? "trial.verdict.fewerFlares" : "trial.verdict.notFewerFlares", {
        policy,
        ours: ours.flaresPer100Sessions,
        theirs: theirs.flaresPer100Sessions,
      }),
      speak(isNoLater ? "trial.verdict.noLaterAtPike" : "trial.verdict.laterAtPike", {
        policy,
        ours: percent(ours.reachedPike),
        theirs: percent(theirs.reachedPike),
      }),
    ];
  });
  const invariants = speak("trial.verdict.invariants", { ...ours.invariants });
  const items = [...lines, invariants].map((line) => `<li>${escaped(line)}</li>`);
  return `<h2>${escaped(speak("trial.verdict.title"))}</h2><ul>${items.join("")}</ul>`;
}

function plots(reports: readonly TrialReport[], speak: Say): readonly string[] {
  const seriesOf = (values: (report: TrialReport) => readonly (number | null)[]): Series[] =>
    reports.map((report) => ({
      name: nameOf(report, speak),
      ...looks[report.policy],
      values: values(report),
    }));
  const rungs = (reports[0]?.rungs ?? []).map(({ id }) => id);
  const levels = Array.from({ length: 11 }, (_, level) => String(level));
  const plain = (value: number): string => String(Math.round(value * 100) / 100);
  const { over, right, under } = dosingColours;
  return [
    barPlot(
      speak("trial.chart.flares"),
      seriesOf((report) => [report.flaresPer100Sessions]),
      plain,
    ),
    linePlot(
      speak("trial.chart.reached"),
      speak("trial.axis.rung"),
      rungs,
      seriesOf((report) => report.rungs.map(({ reached }) => (reached === 0 ? null : reached))),
      percent,
    ),
    linePlot(
      `${speak("trial.chart.months")} (${speak("trial.axis.months")})`,
      speak("trial.axis.rung"),
      rungs,
      seriesOf((report) => report.rungs.map(({ months }) => months?.p50 ?? null)),
      plain,
    ),
    linePlot(
      speak("trial.chart.pain"),
      speak("trial.axis.pain"),
      levels,
      seriesOf((report) => report.painLevels),
      percent,
    ),
    sharePlot(
      speak("trial.chart.dosing"),
      [
        { name: speak("trial.dosing.over"), colour: over },
        { name: speak("trial.dosing.right"), colour: right },
        { name: speak("trial.dosing.under"), colour: under },
      ],
      reports.map((report) => ({
        name: nameOf(report, speak),
        shares: [report.dosing.over, report.dosing.right, report.dosing.under],
      })),
    ),
  ];
}

function table(reports: readonly TrialReport[], speak: Say): string {
  const rows: readonly (readonly [id: string, cell: (report: TrialReport) => string])[] = [
    ["reachedPike", ({ reachedPike }) => percent(reachedPike)],
    ["monthsToPike", ({ monthsToPike: m }) => (m === null ? "–" : `${m.p10} · ${m.p50} · ${m.p90}`)],
    ["flares", (report) => String(report.flaresPer100Sessions)],
    ["flaresYear", (report) => String(report.flaresPerPersonYear)],
    ["sessions", (report) => String(report.sessionsPerPerson)],
    ["outside", (report) => percent(report.setsOutside6to20)],
    ["cutShort", (report) => percent(report.setsCutShort)],
    ["violations", ({ invariants: { checked, violations } }) => (checked === 0 ? "–" : String(violations))],
  ];
  const head = reports.map((report) => `<th scope="col">${escaped(nameOf(report, speak))}</th>`).join("");
  const lines = rows.map(([id, cell]) => {
    const cells = reports.map((report) => `<td>${escaped(cell(report))}</td>`).join("");
    return `<tr><th scope="row">${escaped(speak(`trial.table.${id}`))}</th>${cells}</tr>`;
  });
  const corner = `<th scope="col">${escaped(speak("trial.table.policy"))}</th>`;
  return `<div class="wide" tabindex="0"><table><thead><tr>${corner}${head}</tr></thead><tbody>${lines.join("")}</tbody></table></div>`;
}
