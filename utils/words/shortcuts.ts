export const SHORTCUTS = {
  title: 'Keyboard shortcuts',
  keys: [
    ['/', 'Search'],
    ['j k', 'Next, previous event'],
    ['Enter', 'Open the event'],
    ['Esc', 'Close, then clear'],
    ['e', 'Mark as read or unread'],
    ['Shift E', 'Mark all shown as read'],
    ['u', 'Undo'],
    ['c', 'Copy the event as JSON'],
    ['r', 'Check now'],
    ['?', 'This list'],
  ],
  enable: 'Single-letter keys are on',
  close: 'Close',
} as const;
