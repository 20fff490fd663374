import type { Id } from '@potok/model'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTexts } from '../ui/texts/texts.ts'
import type { Shown } from './shown.ts'

/** So many places of one finding are named at first. */
const FEW = 8

/** What of the comparison is to be settled: one sentence each, and the steps it is about, which open «Почему». */
export function Findings({ shown, choose }: { shown: Shown; choose(id: Id): void }) {
  const { say } = useTexts()
  const { findings } = shown.comparison
  return (
    <section className="compare-part" aria-label={say('compare.findings.title')}>
      <h2 className="block-title">{say('compare.findings.title')}</h2>
      {findings.length === 0 && <p className="small quiet">{say('compare.findings.none')}</p>}
      {findings.map(({ code, about }) => (
        <div key={code} className="compare-finding" data-code={code}>
          <IconAlertTriangle size={16} stroke={1.8} aria-hidden="true" />
          <div>
            <p>{say(`compare.findings.${code}`, { count: about.length })}</p>
            <Places about={about} shown={shown} choose={choose} />
          </div>
        </div>
      ))}
    </section>
  )
}

function Places({ about, shown, choose }: { about: readonly Id[]; shown: Shown; choose(id: Id): void }) {
  const { say } = useTexts()
  const [isWhole, showWhole] = useState(false)
  const named = isWhole ? about : about.slice(0, FEW)
  return (
    <p className="compare-places">
      {named.map((id) => (
        <button key={id} type="button" className="link" onClick={() => choose(shown.byId.get(id)?.id ?? id)}>
          {`${shown.numberOf(id)} ${shown.nameOf(id)}`.trim()}
        </button>
      ))}
      {about.length > named.length && (
        <button type="button" className="link" onClick={() => showWhole(true)}>
          {say('compare.findings.more', { count: about.length - named.length })}
        </button>
      )}
    </p>
  )
}
