/** What the popup does not draw at first sight: on a 16 px grid, stroked with 1.5 px. One path each. */
export const MORE_ICONS = {
  star: { path: 'M8 2l1.85 3.75 4.15.6-3 2.9.7 4.15L8 11.45 4.3 13.4l.7-4.15-3-2.9 4.15-.6z' },
  up: { path: 'M4 9.75 8 5.75l4 4' },
  edit: { path: 'M10.75 2.75 13.25 5.25 5.5 13H3v-2.5z' },
  download: { path: 'M8 2.5v7.5M4.75 7 8 10.25 11.25 7M3 13.25h10' },
  play: { path: 'M5 3.25v9.5L12.5 8z' },
  gauge: { path: 'M2.5 11.5a5.75 5.75 0 1 1 11 0M8 10.5l2.75-3.5' },
  trash: { path: 'M2.75 4.5h10.5M6 4.5v-2h4v2M4.25 4.5l.6 9h6.3l.6-9' },
  shield: { path: 'M8 1.75l5 2v4c0 3.25-2.25 5.5-5 6.5-2.75-1-5-3.25-5-6.5v-4z' },
  chat: {
    path: 'M2.25 4c0-.7.55-1.25 1.25-1.25h9c.7 0 1.25.55 1.25 1.25v6c0 .7-.55 1.25-1.25 1.25H7l-3.25 2.5v-2.5H3.5c-.7 0-1.25-.55-1.25-1.25z',
  },
} as const;
