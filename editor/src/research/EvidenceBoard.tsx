import { EVIDENCE_METHODS, type Evidence, type Id } from '@potok/model'
import { useTexts } from '../ui/texts/texts.ts'
import { EvidenceCard } from './EvidenceCard.tsx'
import { methodWords } from './methods.ts'

export interface EvidenceShown {
  list: readonly Evidence[]
  chosen: Id | null
  open(item: Id): void
}

/** A column a method; those without evidence are left out. */
export function EvidenceBoard({ list, chosen, open }: EvidenceShown) {
  const { say } = useTexts()
  const columns = EVIDENCE_METHODS.map((method) => ({ method, cards: list.filter((one) => one.method === method) }))
  return (
    <div className="research-board">
      {columns
        .filter(({ cards }) => cards.length > 0)
        .map(({ method, cards }) => (
          <section key={method} className="research-column" aria-label={methodWords(say, method)}>
            <h2 className="block-title">
              {methodWords(say, method)} <span className="faint">{cards.length}</span>
            </h2>
            {cards.map((one) => (
              <EvidenceCard key={one.id} evidence={one} chosen={one.id === chosen} open={open} />
            ))}
          </section>
        ))}
    </div>
  )
}
