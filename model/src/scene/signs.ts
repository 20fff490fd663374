/** Strokes of the signs that labels and steps carry, on a grid of 24. Tabler outline icons (MIT). */
export const SIGNS = {
  wait: 'M6.5 7h11M6.5 17h11M6 20v-2a6 6 0 1 1 12 0v2a1 1 0 0 1 -1 1h-10a1 1 0 0 1 -1 -1zM6 4v2a6 6 0 1 0 12 0v-2a1 1 0 0 0 -1 -1h-10a1 1 0 0 0 -1 1z',
  transfer:
    'M5 17a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M15 17a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M5 17h-2v-11a1 1 0 0 1 1 -1h9v12m-4 0h6m4 0h2v-6h-8m0 -5h5l3 5',
  return: 'M9 14l-4 -4l4 -4M5 10h11a4 4 0 1 1 0 8h-1',
  subprocess: 'M3 5a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2zM8 12h8M12 8v8',
  people:
    'M5 7a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M3 21v-2a4 4 0 0 1 4 -4h4a4 4 0 0 1 4 4v2M16 3.13a4 4 0 0 1 0 7.75M21 21v-2a4 4 0 0 0 -3 -3.85',
  documents:
    'M14 3v4a1 1 0 0 0 1 1h4M17 21h-10a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2h7l5 5v11a2 2 0 0 1 -2 2zM9 13h6M9 17h6',
  system: 'M4 6a8 3 0 1 0 16 0a8 3 0 1 0 -16 0M4 6v6a8 3 0 0 0 16 0v-6M4 12v6a8 3 0 0 0 16 0v-6',
  signature:
    'M3 17c3.33 -3.33 5 -6 5 -8c0 -3 -1 -3 -2 -3s-2.03 1.09 -2 3c.03 2.05 1.66 4.87 3 6c1.5 1 2.5 1 4 -1c1 -1.33 1.33 -1.67 2 -1c.67 1.33 2.33 2 3 2s2.33 -.67 5 -2',
} as const
