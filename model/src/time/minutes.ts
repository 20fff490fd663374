/** How a duration is said (domain.md 3.1): ≤ 120 «N мин»; < 480 «N ч M мин»; else «D р. д. H ч M мин», zero parts dropped, rounded half up. */
export function formatMinutes(minutes: number, options: { locale: 'ru' | 'en'; workdayMinutes?: number }): string {
  const day = options.workdayMinutes ?? 480
  const words = options.locale === 'ru' ? RU : EN
  const whole = Math.floor(minutes + 0.5)
  if (whole <= 120) return `${whole}\u00a0${words.minute}`
  const parts: [number, string][] =
    whole < day
      ? [
          [Math.floor(whole / 60), words.hour],
          [whole % 60, words.minute],
        ]
      : [
          [Math.floor(whole / day), words.day],
          [Math.floor((whole % day) / 60), words.hour],
          [(whole % day) % 60, words.minute],
        ]
  return parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count}\u00a0${word}`)
    .join(' ')
}

const RU = { minute: 'мин', hour: 'ч', day: 'р.\u00a0д.' }
const EN = { minute: 'min', hour: 'h', day: 'wd' }
