/** A day as spreadsheets write it, 2026-03-12 or 12.03.2026, as YYYY-MM-DD; null when it is none. */
export function readDay(words: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words.trim())
  const dotted = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(words.trim())
  const [year, month, day] = iso ? iso.slice(1) : dotted ? [dotted[3], dotted[2], dotted[1]] : []
  if (!year || !month || !day) return null
  const made = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${made}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== made ? null : made
}
