/** Shapes that carry a meaning; colour only repeats it. Always beside a word. */
const shapes = {
  ok: '<circle cx="8" cy="8" r="7" fill="var(--ok-fill)"/><path d="m4.8 8.2 2.2 2.2 4.2-4.6" fill="none" stroke="var(--surface)" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round"/>',
  warn: '<path d="M8 1.2 15.2 14a.6.6 0 0 1-.5.9H1.3a.6.6 0 0 1-.5-.9z" fill="var(--warn-fill)"/><path d="M8 6v4M8 12.3v.2" stroke="#2b1c00" stroke-width="1.8" stroke-linecap="round"/>',
  stop: '<path d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z" fill="var(--stop-fill)"/><path d="M5 8h6" stroke="var(--surface)" stroke-width="2" stroke-linecap="round"/>',
  open: '<circle cx="8" cy="8" r="6.4" fill="none" stroke="var(--line-strong)" stroke-width="1.6" stroke-dasharray="2.6 2.4"/>',
  for: '<path d="M3 8h10M8 3v10" stroke="var(--brand)" stroke-width="2.4" stroke-linecap="round"/>',
  against: '<path d="M3 8h10" stroke="var(--ember)" stroke-width="2.4" stroke-linecap="round"/>',
} as const;

export type ShapeName = keyof typeof shapes;

export function Shape({ name }: { name: ShapeName }) {
  return (
    <svg
      className="sh"
      viewBox="0 0 16 16"
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the shapes are the constants above.
      dangerouslySetInnerHTML={{ __html: shapes[name] }}
    />
  );
}

export function BrandMark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="10" fill="var(--brand)" />
      <path d="M11 6.5v9" stroke="var(--on-brand)" strokeWidth="4.6" strokeLinecap="round" />
      <path
        d="M11.5 19 23 13.5V24"
        fill="none"
        stroke="var(--on-brand)"
        strokeWidth="4.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="11" cy="19.5" r="3.6" fill="var(--fig-glow)" />
    </svg>
  );
}
