/** A number with at most one decimal as the language writes it, with a true minus sign. */
export function numberText(value: number, locale: string): string {
  const text = value.toLocaleString(locale, { maximumFractionDigits: 1, useGrouping: false });
  return text.replace("-", "−");
}
