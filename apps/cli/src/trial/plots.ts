const width = 640;
const height = 300;
const left = 48;
const right = 150;
const top = 16;
const bottom = 44;
const plotWidth = width - left - right;
const plotHeight = height - top - bottom;

/** One policy's line or bar; drawn with its own dash and its name beside it, so that colour is never alone. */
export interface Series {
  readonly name: string;
  readonly colour: string;
  readonly dash: string;
  /** Null where there is nothing. */
  readonly values: readonly (number | null)[];
}

export const escaped = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign,
  );

const tidy = (value: number): string => String(Math.round(value * 10) / 10);

/** Round steps of an axis from 0 to at least `most`. */
function ticksTo(most: number): readonly number[] {
  const step =
    [0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 5, 10, 20].find((each) => most / each <= 5) ?? 50;
  return Array.from({ length: Math.max(1, Math.ceil(most / step - 1e-9)) + 1 }, (_, index) => index * step);
}

const label = (x: number, y: number, text: string, anchor = "middle"): string =>
  `<text x="${tidy(x)}" y="${tidy(y)}" text-anchor="${anchor}">${escaped(text)}</text>`;

function frame(title: string, most: number, write: (value: number) => string, inside: string): string {
  const ticks = ticksTo(most);
  const end = ticks.at(-1) ?? 1;
  const lines = ticks.map((tick) => {
    const y = top + plotHeight * (1 - tick / end);
    return `<line class="grid" x1="${left}" x2="${left + plotWidth}" y1="${tidy(y)}" y2="${tidy(y)}"/>${label(left - 6, y + 4, write(tick), "end")}`;
  });
  return `<figure tabindex="0"><figcaption>${escaped(title)}</figcaption><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">${lines.join("")}${inside}</svg></figure>`;
}

const mostOf = (series: readonly Series[]): number =>
  Math.max(0.01, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));

function legend(series: readonly Series[]): string {
  return series
    .map(({ name, colour, dash }, index) => {
      const y = top + 14 + index * 22;
      const x = left + plotWidth + 12;
      return `<line x1="${x}" x2="${x + 24}" y1="${y - 4}" y2="${y - 4}" stroke="${colour}" stroke-width="3" stroke-dasharray="${dash}"/>${label(x + 30, y, name, "start")}`;
    })
    .join("");
}

/** A line for each series over named places, for example rungs or levels. */
export function linePlot(
  title: string,
  axis: string,
  places: readonly string[],
  series: readonly Series[],
  write: (value: number) => string,
): string {
  const most = mostOf(series);
  const end = ticksTo(most).at(-1) ?? 1;
  const xOf = (index: number): number => left + (plotWidth * (index + 0.5)) / places.length;
  const yOf = (value: number): number => top + plotHeight * (1 - value / end);
  const names = places.map((place, index) =>
    places.length > 12 && index % 2 === 1 ? "" : label(xOf(index), height - bottom + 18, place),
  );
  const lines = series.map(({ values, colour, dash }) => {
    let path = "";
    for (const [index, value] of values.entries())
      if (value !== null)
        path += `${path === "" || values[index - 1] === null ? "M" : "L"}${tidy(xOf(index))} ${tidy(yOf(value))}`;
    const dots = values.map((value, index) =>
      value === null
        ? ""
        : `<circle cx="${tidy(xOf(index))}" cy="${tidy(yOf(value))}" r="2.5" fill="${colour}"/>`,
    );
    return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${dash}"/>${dots.join("")}`;
  });
  const axisName = label(left + plotWidth / 2, height - 6, axis);
  return frame(title, most, write, `${names.join("")}${axisName}${lines.join("")}${legend(series)}`);
}

/** One bar for each series, its value written on it. */
export function barPlot(title: string, series: readonly Series[], write: (value: number) => string): string {
  const most = mostOf(series);
  const end = ticksTo(most).at(-1) ?? 1;
  const slot = plotWidth / series.length;
  const bars = series.map(({ name, colour, values }, index) => {
    const value = values[0] ?? 0;
    const size = (plotHeight * value) / end;
    const x = left + slot * (index + 0.2);
    const y = top + plotHeight - size;
    const middle = x + slot * 0.3;
    return `<rect x="${tidy(x)}" y="${tidy(y)}" width="${tidy(slot * 0.6)}" height="${tidy(size)}" fill="${colour}"/>${label(middle, y - 4, write(value))}${label(middle, height - bottom + 18, name)}`;
  });
  return frame(title, most, write, bars.join(""));
}

/** Parts of a whole for each row, from left to right; each part has its own fill and is named below. */
export function sharePlot(
  title: string,
  parts: readonly { readonly name: string; readonly colour: string }[],
  rows: readonly { readonly name: string; readonly shares: readonly number[] }[],
): string {
  const rowHeight = 40;
  const bandLeft = 110;
  const bandWidth = width - bandLeft - 16;
  const bars = rows.map(({ name, shares }, row) => {
    let x = bandLeft;
    const bands = shares.map((share, index) => {
      const size = bandWidth * share;
      const text =
        share >= 0.06 ? label(x + size / 2, row * rowHeight + 24, `${Math.round(share * 100)} %`) : "";
      const band = `<rect x="${tidy(x)}" y="${row * rowHeight + 6}" width="${tidy(size)}" height="26" fill="${parts[index]?.colour ?? ""}"/>${text}`;
      x += size;
      return band;
    });
    return `${label(bandLeft - 8, row * rowHeight + 24, name, "end")}${bands.join("")}`;
  });
  const names = parts.map(({ name, colour }, index) => {
    const y = rows.length * rowHeight + 12 + index * 20;
    return `<rect x="${bandLeft}" y="${y}" width="14" height="14" fill="${colour}"/>${label(bandLeft + 22, y + 12, name, "start")}`;
  });
  const total = rows.length * rowHeight + parts.length * 20 + 20;
  return `<figure tabindex="0"><figcaption>${escaped(title)}</figcaption><svg viewBox="0 0 ${width} ${total}" role="img" aria-label="${escaped(title)}">${bars.join("")}${names.join("")}</svg></figure>`;
}
