import { type ClientFigures, formatMinutes, type Project } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import { formatNumber } from '../numbers.ts'

/** What a step or the whole way costs the client, a line each; «не менее …» where a linked element has no time. */
export function costWords(figures: ClientFigures | undefined, { settings }: Project, lang: Lang): string[] {
  if (!figures) return []
  const t = textsOf(lang).journey
  const how = { locale: lang, workdayMinutes: settings.workdayMinutes }
  const range = ({ min, max }: { min: number; max: number }) => {
    const [from, to] = [formatMinutes(min, how), formatMinutes(max, how)]
    return from === to ? from : `${from} – ${to}`
  }
  const { time, waiting, visits, documents, missing } = figures
  const said = time && (missing.length > 0 ? t.atLeast(range(time)) : range(time))
  return [
    ...(said ? [said] : []),
    ...(waiting.max > 0 ? [t.waiting(range(waiting))] : []),
    ...(visits > 0 ? [t.visits(formatNumber(visits, Number.isInteger(visits) ? 0 : 1, lang))] : []),
    ...(documents > 0 ? [t.documents(formatNumber(documents, 0, lang))] : []),
  ]
}
