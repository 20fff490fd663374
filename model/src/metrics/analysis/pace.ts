/** Formulas of domain.md 3.2 that need the period's working time or the staff, which no map holds. */

/** Takt: minutes of working time per demanded case; null without a demand. */
export function takt(availableMinutes: number, demand: number): number | null {
  return demand > 0 ? availableMinutes / demand : null
}

/** Little: cases in work, of cases per working day and the lead time in working days. */
export function workInProgress(casesPerDay: number, leadDays: number): number {
  return casesPerDay * leadDays
}

/** Cycle time: minutes of work shared by those who do only this step; null without any. */
export function cycleTime(processingMinutes: number, performers: number): number | null {
  return performers > 0 ? processingMinutes / performers : null
}

/** Share of the performers' working year that the cases take; above 0.85 amber, from 1 red. Null without performers. */
export function utilisation(
  load: { volume: number; visits: number; minutes: number },
  performers: number,
  availableMinutes: number,
): number | null {
  const available = performers * availableMinutes
  return available > 0 ? (load.volume * load.visits * load.minutes) / available : null
}

/** People needed so that utilisation stays at `target`; a fraction, to be rounded up by who hires. */
export function staffFor(
  load: { volume: number; visits: number; minutes: number },
  availableMinutes: number,
  target = 0.85,
): number {
  return (load.volume * load.visits * load.minutes) / (availableMinutes * target)
}
