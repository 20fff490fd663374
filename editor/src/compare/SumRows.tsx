import { roundedTogether } from '../figures/lossRows.ts'
import { wholeWords } from '../figures/words.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { type Shown, signed } from './shown.ts'

const PARTS = ['solutions', 'passes', 'unexplained', 'ownerless'] as const

/** Whole minutes of the parts of the difference, which add up to it; parts of nothing are left out. */
export function partsOf({ comparison }: Shown): { part: (typeof PARTS)[number]; change: number }[] {
  if (!comparison.figures) return []
  const { bySolutions, byPasses, unexplained, ownerless } = comparison.figures.explained
  const changes = roundedTogether([bySolutions, byPasses, unexplained, ownerless].map((one) => -one))
  return PARTS.map((part, at) => ({ part, change: changes[at] ?? 0 })).filter(({ change }) => change !== 0)
}

/** The foot of the table: who answers for how many minutes, and the whole difference. */
export function SumRows({ shown }: { shown: Shown }) {
  const { say, language } = useTexts()
  const { expectedBefore, expectedAfter, explained } = shown.comparison.figures!
  return (
    <tfoot>
      {partsOf(shown).map(({ part, change }) => (
        <tr key={part} data-part={part}>
          <th scope="row" colSpan={7}>
            {say(`compare.sum.${part}`)}
          </th>
          <td className="number">{signed(change, language)}</td>
          <td colSpan={2} />
        </tr>
      ))}
      <tr className="fate-whole">
        <th scope="row" colSpan={7}>
          {say('compare.table.whole')}
        </th>
        <td className="number" data-testid="whole">
          {signed(-explained.whole, language)}
        </td>
        <td colSpan={2} className="quiet">
          {`${wholeWords(expectedBefore, language)} → ${wholeWords(expectedAfter, language)}`}
        </td>
      </tr>
    </tfoot>
  )
}
