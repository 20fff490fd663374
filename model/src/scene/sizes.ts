/** Scene units: px at 100 % (the design's grid). */
export const SIZES = {
  snap: 8,
  stepWidth: 176,
  stepHeight: 60,
  lineHeight: 14.5,
  gutter: 24,
  decision: 40,
  pillHeight: 36,
  bar: 6,
  merge: 10,
  wait: 24,
  lane: 76,
  emptyLane: 26,
  folded: 10,
  laneHead: 124,
  laneMargin: 8,
  gap: 24,
  labelledGap: 76,
  stagger: 32,
  staggerExit: 16,
  /** From the left edge: a rework step stands with this over its decision's middle, on the grid. */
  reworkEntry: 44,
  clearance: 12,
  parallel: 8,
  star: 24,
} as const

export const TEXT = { name: 13, time: 11.5, label: 11.5, question: 12, lane: 13, note: 11 } as const
