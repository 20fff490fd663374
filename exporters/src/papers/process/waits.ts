import { type Flow, type Id, type Project, rangeLabel } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import type { ReadProcedure } from '../procedure/reading.ts'

/** A way that leads forward into a row of the table: what is waited on it and handed over. */
interface Arrival {
  /** The number of the operation that it comes from; empty: no operation. */
  readonly from: string
  readonly said: readonly string[]
}

/** «5 ч», «передача 15–30 мин»: what is waited before a step. Waits on returns stand in the row of their decision. */
export function waitsBefore(step: Id, read: ReadProcedure, project: Project, lang: Lang): string[] {
  const t = textsOf(lang).pack
  const timed = arrivals(step, read, project, lang, new Set()).filter(({ said }) => said.length > 0)
  const alike = new Set(timed.map(({ said }) => said.join('\n')))
  if (alike.size <= 1) return [...(timed[0]?.said ?? [])]
  return timed.flatMap(({ from, said }) => (from ? [`${t.from(from)}${said.join(', ')}`] : said))
}

/** Through joins and boxes of waiting, which have no row of their own, back to the rows that they come from. */
function arrivals(step: Id, read: ReadProcedure, project: Project, lang: Lang, seen: Set<Id>): Arrival[] {
  if (seen.has(step)) return []
  seen.add(step)
  return read.map.flows
    .filter(({ start, end, returns }) => end === step && start !== null && !returns)
    .flatMap((flow) => {
      const before = project.steps.get(flow.start!)
      const own = timesOf(flow, project, lang)
      if (before?.look === 'wait' || before?.look === 'join') {
        const waited = before.look === 'wait' && before.time ? [said(before.time, project, lang)] : []
        return arrivals(before.id, read, project, lang, seen).map((one) => ({
          ...one,
          said: [...one.said, ...waited, ...own],
        }))
      }
      return [{ from: read.numbers.get(flow.start!) ?? '', said: own }]
    })
}

/** Of one flow: its wait, then «передача …». */
export function timesOf({ wait, transfer }: Flow, project: Project, lang: Lang): string[] {
  return [
    ...(wait ? [said(wait, project, lang)] : []),
    ...(transfer ? [`${textsOf(lang).pack.transfer}${said(transfer, project, lang)}`] : []),
  ]
}

const said = (time: NonNullable<Flow['wait']>, { settings }: Project, lang: Lang) =>
  rangeLabel(time, lang, settings.workdayMinutes)
