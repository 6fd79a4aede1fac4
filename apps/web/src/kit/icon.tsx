/** Line icons on a 24 grid. Decoration only: the word beside an icon carries the meaning. */
const paths = {
  today:
    '<circle cx="12" cy="12" r="4"/><path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M18.4 5.6 17 7M7 17l-1.4 1.4"/>',
  climb: '<path d="M3 20h5v-5h5v-5h5V5h3"/>',
  progress: '<path d="M4 19V5M4 19h16M8 15l4-4 3 2 5-6"/>',
  body: '<circle cx="12" cy="5" r="2.4"/><path d="M12 9v6M12 15l5 1v5M12 15l-2 6M8 11l4-1 4 2"/>',
  check: '<path d="m5 12.5 4.5 4.5L19 7.5"/>',
  chevron: '<path d="m9 5 7 7-7 7"/>',
  back: '<path d="M19 12H5M11 6l-6 6 6 6"/>',
  clock: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/>',
  lock: '<rect x="5" y="11" width="14" height="9" rx="2.5"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>',
  close: '<path d="M6 6l12 12M18 6 6 18"/>',
  sound: '<path d="M5 10v4h3l4 4V6L8 10H5zM16 9a4 4 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11"/>',
  silent: '<path d="M5 10v4h3l4 4V6L8 10H5zM16 9.5l5 5M21 9.5l-5 5"/>',
  pause: '<path d="M9 6v12M15 6v12" stroke-width="3.4"/>',
  undo: '<path d="M9 7 5 11l4 4M5 11h9a5 5 0 0 1 0 10h-3"/>',
  play: '<path d="M8 5.5v13l10.5-6.5z" fill="currentColor"/>',
  stop: '<rect x="7" y="7" width="10" height="10" rx="2" fill="currentColor"/>',
  up: '<path d="M12 19V5M6 11l6-6 6 6"/>',
  down: '<path d="M12 5v14M6 13l6 6 6-6"/>',
  same: '<path d="M5 9.5h14M5 14.5h14"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
  minus: '<path d="M5 12h14"/>',
  arrow: '<path d="M5 12h14M13 6l6 6-6 6"/>',
  camera:
    '<path d="M4 8.5A2.5 2.5 0 0 1 6.5 6H8l1.5-2h5L16 6h1.5A2.5 2.5 0 0 1 20 8.5v8a2.5 2.5 0 0 1-2.5 2.5h-11A2.5 2.5 0 0 1 4 16.5z"/><circle cx="12" cy="12.5" r="3.6"/>',
  tap: '<path d="M9 12V6.2a1.7 1.7 0 0 1 3.4 0V11l4.7 1.2a2.3 2.3 0 0 1 1.7 2.7l-.9 4.1a2.3 2.3 0 0 1-2.2 1.8h-3.9a2.3 2.3 0 0 1-1.9-1L6 14.9a1.6 1.6 0 0 1 2.4-2z"/>',
  settings:
    '<path d="M4 7h9M17 7h3M4 17h3M11 17h9"/><circle cx="15" cy="7" r="2.2"/><circle cx="9" cy="17" r="2.2"/>',
  note: '<path d="M6 4h12v16H6zM9 9h6M9 13h6"/>',
  phone:
    '<path d="M6.5 4h3l1.5 4-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4 1.5v3a2 2 0 0 1-2.2 2A16.5 16.5 0 0 1 4.5 6.2 2 2 0 0 1 6.5 4z"/>',
  far: '<path d="M4 9V5h4M20 9V5h-4M4 15v4h4M20 15v4h-4"/>',
  near: '<path d="M8 5v4H4M16 5v4h4M8 19v-4H4M16 19v-4h4"/>',
  light: '<path d="M9.5 18h5M10.5 21h3M8.5 14.5a5.5 5.5 0 1 1 7 0c-.7.6-1 1.2-1 2h-5c0-.8-.3-1.4-1-2z"/>',
  slow: '<path d="M12 4a8 8 0 1 0 8 8M12 8v4l3 2M16.5 4.6h.01M19.3 7.4h.01"/>',
  more: '<path d="M5.5 12h.01M12 12h.01M18.5 12h.01" stroke-width="3.6"/>',
  home: '<path d="M4 11.5 12 5l8 6.5M6.5 10v9h11v-9"/>',
} as const;

export type IconName = keyof typeof paths;

/** `along` marks icons that point in the reading direction and turn round in right-to-left. */
const along: ReadonlySet<IconName> = new Set<IconName>(["chevron", "back", "arrow", "play", "undo"]);

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className={along.has(name) ? "ic along" : "ic"}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.1"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the paths are the constants above.
      dangerouslySetInnerHTML={{ __html: paths[name] }}
    />
  );
}
