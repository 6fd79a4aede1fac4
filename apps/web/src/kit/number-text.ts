/** A number as the language writes it, with a true minus sign; one decimal unless more are asked for. */
export function numberText(value: number, locale: string, decimals = 1): string {
  const text = value.toLocaleString(locale, { maximumFractionDigits: decimals, useGrouping: false });
  return text.replace("-", "−");
}
