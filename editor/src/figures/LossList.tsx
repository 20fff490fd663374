import type { Id, LossCode, Value } from '@potok/model'
import { lights } from '../analysis/evidence/lit.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { LossChip, ValueChip } from './Chip.tsx'
import type { LossRow, RowName } from './lossRows.ts'
import { percentWords, wholeWords } from './words.ts'

/** What lead time is made of. Each row selects its elements on the map. */
export function LossList({ rows, show }: { rows: readonly LossRow[]; show(ids: readonly Id[]): void }) {
  const { say, language } = useTexts()
  const whole = rows.reduce((sum, row) => sum + row.minutes, 0)
  return (
    <>
      <div className="loss-head">
        <h2 className="block-title">{say('map.figures.losses')}</h2>
        <span className="faint small">{say('map.figures.lossesUnit')}</span>
      </div>
      <ul className="loss-list">
        {rows.map((row) => (
          <li key={row.name}>
            <button type="button" className="loss-row" onClick={() => show(row.about)} {...lights(row.about)}>
              <RowChip name={row.name} />
              <span className="loss-name">{rowWords(row.name, say)}</span>
              <span className="loss-minutes">{wholeWords(row.whole, language)}</span>
              <span className="loss-share">{percentWords(row.share, language)}</span>
              <span
                className="loss-bar"
                data-pattern={row.name}
                style={{ width: `calc((100% - 34px) * ${row.length.toFixed(4)})` }}
                aria-hidden="true"
              />
            </button>
          </li>
        ))}
      </ul>
      <div className="loss-total">
        <span>{say('map.figures.total')}</span>
        <span className="loss-minutes">{wholeWords(whole, language)}</span>
        <span className="loss-share">{percentWords(1, language, 0)}</span>
      </div>
    </>
  )
}

function RowChip({ name }: { name: RowName }) {
  if (name === 'other') return <ValueChip value="NVA" />
  return isValue(name) ? <ValueChip value={name} /> : <LossChip loss={name} />
}

function rowWords(name: RowName, say: ReturnType<typeof useTexts>['say']): string {
  if (name === 'other') return say('map.value.NVA.name')
  return isValue(name) ? say(`map.value.${name}.name`) : say(`map.loss.${name}.name`)
}

function isValue(name: Value | LossCode): name is Value {
  return name === 'VA' || name === 'NNVA' || name === 'NVA'
}
