/** Working days with one decimal, as cards show them: `5,7 – 50,4 р. д.` */
export function daysRange(range: { min: number; max: number }, language: 'ru' | 'en', workday = 480): string {
  const day = new Intl.NumberFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  return `${day.format(range.min / workday)} – ${day.format(range.max / workday)}`
}
