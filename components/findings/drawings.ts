/** The findings' own icons: on a 16 px grid, stroked with 1.5 px. One path each. */
export const FINDING_DRAWINGS = {
  clock: { path: 'M2.25 8a5.75 5.75 0 1 0 11.5 0a5.75 5.75 0 1 0 -11.5 0M8 4.75V8l2.25 1.5' },
  mute: { path: 'M4 11.25h8.5L11.25 9.5V6.75a3.25 3.25 0 0 0-5.5-2.35M5 6.75V9.5l-1 1.75M6.75 13.5h2.5M2.5 2.5l11 11' },
} as const;
