import type { Analysis, LossCode } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import { cell, column, figure, paragraph, row } from '../cells.ts'
import type { Block } from '../description.ts'
import type { Comparison } from './compared.ts'

const CHART = 44

/** The losses of the current map, the largest first, and what the target map leaves of them. */
export function lossTable({ was, became, minutes, unitWord, said }: Comparison, lang: Lang): Block[] {
  const texts = textsOf(lang)
  const t = texts.office.report
  const after = new Map(became.found.pareto.map(([loss, left]) => [loss, left]))
  const before = was.found.pareto
  const longest = Math.max(...before.map(([, lost]) => lost), 0)
  if (longest === 0) return [paragraph(t.noLosses, 'missing')]
  const named = (loss: string) => texts.mapSheet.losses[loss as LossCode] ?? t.otherLoss
  const appeared: Analysis['pareto'] = became.found.pareto
    .filter(([loss]) => !before.some(([known]) => known === loss))
    .map(([loss]) => [loss, 0, 0])
  const places = minutes === 1 ? 0 : 2
  const rows = [...before, ...appeared].map(([loss, lost, percent]) =>
    row([
      cell(named(loss)),
      {
        ...cell(''),
        bar:
          lost > 0
            ? { from: 0, to: lost / longest, look: 'stage', words: `${said(lost, lang)} ${unitWord(lang)}` }
            : null,
      },
      figure(lost / minutes, places, lang),
      figure(percent, 1, lang),
      figure((after.get(loss) ?? 0) / minutes, places, lang),
    ]),
  )
  const columns = [
    column(t.loss, null),
    column('', CHART),
    column(t.was, 24, 'right'),
    column(t.ofLosses, 22, 'right'),
    column(t.became, 24, 'right'),
  ]
  return [{ block: 'table', columns, rows, ruled: false }, paragraph(t.lossNote(unitWord(lang)), 'note')]
}
