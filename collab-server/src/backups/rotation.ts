const HOURS = 24
const DAYS = 14
const MONTHS = 12
const FORM = /^potok-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z\.backup$/

export const nameOfBackup = (at: Date): string => `potok-${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z.backup`

/** When a backup of this name was begun; null: it is none of those that are made by themselves. */
export function momentOfBackup(name: string): Date | null {
  const [, day, hour, minute, second] = FORM.exec(name) ?? []
  return day ? new Date(`${day}T${hour}:${minute}:${second}Z`) : null
}

/**
 * Which of these backups have had their time: of each of the last 24 hours, 14 days and 12 months that have one the newest
 * stays. Files of other names are nobody's business here.
 */
export function outdated(names: readonly string[]): string[] {
  const all = names
    .flatMap((name) => {
      const at = momentOfBackup(name)
      return at ? [{ name, at: at.toISOString() }] : []
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1))
  const kept = new Set<string>()
  for (const [signs, most] of [
    [13, HOURS],
    [10, DAYS],
    [7, MONTHS],
  ] as const) {
    const seen = new Set<string>()
    for (const { name, at } of all) {
      const stretch = at.slice(0, signs)
      if (seen.has(stretch)) continue
      if (seen.size === most) break
      seen.add(stretch)
      kept.add(name)
    }
  }
  return all.map(({ name }) => name).filter((name) => !kept.has(name))
}
