import { EVIDENCE_METHODS, type Evidence, type Id } from '@potok/model'
import { useTexts } from '../ui/texts/texts.ts'
import { EvidenceCard } from './EvidenceCard.tsx'
import { methodWords } from './methods.ts'
import { useMore } from './useMore.tsx'

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
          <EvidenceColumn key={method} title={methodWords(say, method)} list={cards} chosen={chosen} open={open} />
        ))}
    </div>
  )
}

const AT_ONCE = 50

function EvidenceColumn({ title, list, chosen, open }: EvidenceShown & { title: string }) {
  const [cards, more] = useMore(list, AT_ONCE)
  return (
    <section className="research-column" aria-label={title}>
      <h2 className="block-title">
        {title} <span className="faint">{list.length}</span>
      </h2>
      {cards.map((one) => (
        <EvidenceCard key={one.id} evidence={one} chosen={one.id === chosen} open={open} />
      ))}
      {more}
    </section>
  )
}
