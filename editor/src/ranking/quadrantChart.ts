import { type IMPACT_QUADRANTS, type Outcome, QUADRANT_CUT, type Ranking } from '@potok/model'
import type { Chart, Mark } from '../analysis/chart/chart.ts'
import type { Language, Say } from '../ui/texts/texts.ts'
import { numberWords } from './outcomeWords.ts'

const SIDE = 360
const LEFT = 28
const TOP = 24
const SIGN = 26

/** Impact over effort as a chart: each line at its mean marks. Null where nothing was placed. */
export function quadrantChart(
  { candidates, outcome }: Pick<Ranking, 'candidates'> & { readonly outcome: Outcome },
  say: Say,
  language: Language,
): Chart | null {
  const placed = outcome.standings.filter(({ quadrant }) => quadrant !== null)
  if (placed.length === 0) return null
  const x = (effort: number) => LEFT + ((effort - 1) / 9) * SIDE
  const y = (impact: number) => TOP + SIDE - ((impact - 1) / 9) * SIDE
  const edges = [1, QUADRANT_CUT, 10]
  const words = (mark: Omit<Extract<Mark, { look: 'words' }>, 'look' | 'tone'>): Mark => ({
    look: 'words',
    tone: 'ink2',
    ...mark,
  })
  const name = (quadrant: (typeof IMPACT_QUADRANTS)[number]) => say(`ballot.quadrants.${quadrant}`)
  const sign = (id: string, at: number) => candidates.find((one) => one.id === id)?.number ?? at + 1
  const text = (id: string) => candidates.find((one) => one.id === id)?.text ?? ''
  return {
    title: say('ranking.methods.impactEffort'),
    width: LEFT + SIDE + 24,
    height: TOP + SIDE + 28,
    frame: [
      ...edges.flatMap((at): Mark[] => [
        { look: 'line', from: [x(at), y(1)], to: [x(at), y(10)], tone: 'line3', dashed: at === QUADRANT_CUT },
        { look: 'line', from: [x(1), y(at)], to: [x(10), y(at)], tone: 'line3', dashed: at === QUADRANT_CUT },
      ]),
      words({ x: LEFT, y: 14, words: `${say('ballot.axes.impact')} ↑` }),
      words({ x: LEFT + SIDE, y: TOP + SIDE + 20, words: `${say('ballot.axes.effort')} →`, at: 'end' }),
      words({ x: x(1) + 6, y: y(10) + 16, words: name('quickWin') }),
      words({ x: x(10) - 6, y: y(10) + 16, words: name('bigProject'), at: 'end' }),
      words({ x: x(1) + 6, y: y(1) - 8, words: name('fillIn') }),
      words({ x: x(10) - 6, y: y(1) - 8, words: name('putOff'), at: 'end' }),
    ],
    parts: placed.map(({ id, parts, quadrant }, at) => {
      const [impact = 1, effort = 1] = parts.map((one) => one ?? 1)
      const [left, top] = [x(effort) - SIGN / 2, y(impact) - SIGN / 2]
      const marks = say('ballot.placed', {
        impact: numberWords(impact, language),
        effort: numberWords(effort, language),
      })
      return {
        key: id,
        words: `${sign(id, at)}. ${text(id)}: ${marks}, ${name(quadrant!)}`,
        about: [],
        marks: [
          { look: 'bar', x: left, y: top, width: SIGN, height: SIGN, tone: 'accent', faint: true },
          {
            look: 'words',
            x: x(effort),
            y: y(impact) + 4,
            words: String(sign(id, at)),
            tone: 'ink',
            at: 'middle',
            bold: true,
          },
        ],
      }
    }),
    table: {
      columns: [
        { title: say('ranking.line') },
        { title: say('ballot.axes.impact'), format: '0.00' },
        { title: say('ballot.axes.effort'), format: '0.00' },
        { title: say('ranking.quadrant') },
      ],
      rows: placed.map(({ id, parts, quadrant }) => [text(id), parts[0] ?? null, parts[1] ?? null, name(quadrant!)]),
    },
  }
}
