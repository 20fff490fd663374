import { type Outcome, type Ranking, type Standing, sharesOf } from '@potok/model'
import type { ChartTable } from '../analysis/chart/chart.ts'
import type { Say } from '../ui/texts/texts.ts'
import { rankWords } from './rankWords.ts'

type Kept = Pick<Ranking, 'candidates' | 'method'> & { readonly outcome: Outcome }

/** The whole outcome as a table: for whoever wants every number, and for a spreadsheet. */
export function outcomeTable(
  { candidates, method, outcome }: Kept,
  axisName: (axis: string) => string,
  say: Say,
): ChartTable {
  const { standings, axes } = outcome
  const shares = new Map(sharesOf(method, outcome).map((one) => [one.id, one]))
  const ranks = standings.map(({ rank }) => rank)
  const places = (pair: Standing['places']) => {
    if (!pair) return null
    return pair[0] === pair[1] ? String(pair[0]) : `${pair[0]}–${pair[1]}`
  }
  const has = (what: keyof Standing) => standings.some((one) => one[what] !== null)
  const columns: {
    title: string
    format?: '0' | '0.0' | '0.00' | '0.0%'
    cell(one: Standing): string | number | null
  }[] = [
    { title: say('ranking.rank'), cell: ({ rank }) => rankWords(rank, ranks) },
    { title: say('lists.number'), cell: ({ id }) => candidates.find((one) => one.id === id)?.number ?? null },
    { title: say('ranking.line'), cell: ({ id }) => candidates.find((one) => one.id === id)?.text ?? null },
    { title: scoreTitle(method, say), format: '0.00', cell: ({ score }) => score },
    ...(shares.size > 0
      ? [
          {
            title: say('ranking.share'),
            format: '0.0%' as const,
            cell: ({ id }: Standing) => shares.get(id)?.share ?? null,
          },
          {
            title: say('ranking.cumulative'),
            format: '0.0%' as const,
            cell: ({ id }: Standing) => shares.get(id)?.cumulative ?? null,
          },
        ]
      : []),
    ...axes.map((axis, at) => ({
      title: axisName(axis),
      format: '0.00' as const,
      cell: ({ parts }: Standing) => parts[at] ?? null,
    })),
    ...(has('quadrant')
      ? [
          {
            title: say('ranking.quadrant'),
            cell: ({ quadrant }: Standing) => (quadrant ? say(`ballot.quadrants.${quadrant}`) : null),
          },
        ]
      : []),
    ...(outcome.took > 0
      ? [{ title: say('ranking.voters'), format: '0' as const, cell: ({ voters }: Standing) => voters }]
      : []),
    ...(has('borda')
      ? [{ title: say('ranking.borda'), format: '0.0' as const, cell: ({ borda }: Standing) => borda }]
      : []),
    ...(has('places') ? [{ title: say('ranking.places'), cell: (one: Standing) => places(one.places) }] : []),
    ...(has('shaken') ? [{ title: say('ranking.shaken'), cell: (one: Standing) => places(one.shaken) }] : []),
  ]
  const numbered = candidates.some(({ number }) => number !== null)
  const shown = columns.filter(({ title }) => numbered || title !== say('lists.number'))
  return {
    columns: shown.map(({ title, format }) => ({ title, ...(format ? { format } : {}) })),
    rows: standings.map((one) => shown.map(({ cell }) => cell(one))),
  }
}

export function scoreTitle(method: string, say: Say): string {
  const known = ['dots', 'multiVoting', 'pairs', 'matrix', 'weights', 'impactEffort', 'ice', 'rice', 'minutes'] as const
  const found = known.find((one) => one === method)
  return say(found ? `ranking.scores.${found}` : 'ranking.score')
}
