import {
  causeTree,
  type Problem,
  type Project,
  proofWords,
  provenBy,
  rootStandings,
  solutionsOfCause,
  type Why,
} from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import { cell, cellOf, column, figure, linesOf, row, words } from '../cells.ts'
import type { Block, Line } from '../description.ts'

/** The trees «5 почему», problem after problem; null: nobody asked. */
export function whyTable(project: Project, problems: readonly Problem[], lang: Lang): Block | null {
  if (problems.length === 0) return null
  const t = textsOf(lang)
  const { causes } = t
  const columns = [
    column(causes.level, 16, 'center'),
    column(causes.cause, null),
    column(causes.state, 36),
    column(causes.proofs, null),
    column(causes.power, 22),
    column(causes.solutions, 58),
  ]
  const rows = problems.flatMap(({ id, number, text }) => {
    const standings = rootStandings(project, id)
    const head = row([cell(`${t.numberSign}${number ?? '…'} ${text.trim()}`, 'bold', columns.length)], true)
    const tree = causeTree(project, id).map((why) => {
      const { cause, depth, again } = why
      const standing = standings.get(cause.id)
      const root = standing?.isRoot ? causes.root : standing?.isClaimed ? causes.claimed : ''
      return row([
        figure(depth, 0, lang),
        cellOf([
          ...linesOf(cause.text).map((one) => words(one, standing?.isRoot ? 'bold' : 'plain')),
          ...(again ? [words(causes.again, 'small')] : []),
        ]),
        cellOf(
          [causes.states[cause.state], root, cause.state === 'refuted' ? cause.closed.trim() : '']
            .filter((one) => one !== '')
            .map((one, at) => words(one, at === 0 ? 'plain' : 'small')),
        ),
        cellOf(again ? [] : proofLines(project, why, lang)),
        cell(cause.power ? causes.powers[cause.power] : ''),
        cellOf(
          solutionsOfCause(project, cause.id).map((one) =>
            words(`${t.numberSign}${one.number ?? '…'} ${one.text.trim()}`),
          ),
        ),
      ])
    })
    return [head, ...tree]
  })
  return { block: 'table', columns, rows, ruled: false }
}

function proofLines(project: Project, { cause }: Why, lang: Lang): Line[] {
  const { causes: t } = textsOf(lang)
  const { proofs, checks } = provenBy(project, cause.id)
  const told = proofs.flatMap((one) => {
    const said = proofWords(project, one)
    const how = [t.kinds[one.kind], t.strengths[one.strength], one.against ? t.against : ''].filter(
      (word) => word !== '',
    )
    return said === '' ? [] : [words(`${said.replace(/\s+/g, ' ')} (${how.join(', ')})`)]
  })
  const found = checks
    .filter(({ result, found: what }) => result === 'confirms' && what.trim() !== '')
    .map((one) => words(t.byCheck(one.found.trim().replace(/\s+/g, ' '))))
  return [...told, ...found]
}
