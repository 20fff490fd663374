import { type Id, PROTOTYPE_DECISIONS, type Prototype } from '@potok/model'
import { short, thingsOf } from '../research/things.ts'
import { useMore } from '../research/useMore.tsx'
import { useProject } from '../store/SessionScope.tsx'
import { dateWords } from '../timings/timingWords.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { decisionWords, minutesWords } from './prototypeWords.ts'

export interface PrototypesShown {
  list: readonly Prototype[]
  chosen: Id | null
  open(item: Id): void
}

/** A column a decision, those still open first; a decision that nobody took has no column. */
export function PrototypeBoard({ list, chosen, open }: PrototypesShown) {
  const { say } = useTexts()
  return (
    <div className="research-board">
      {[null, ...PROTOTYPE_DECISIONS]
        .map((decision) => ({ decision, cards: list.filter((one) => one.decision === decision) }))
        .filter(({ cards }) => cards.length > 0)
        .map(({ decision, cards }) => (
          <DecisionColumn
            key={decision ?? 'open'}
            title={decisionWords(say, decision)}
            list={cards}
            chosen={chosen}
            open={open}
          />
        ))}
    </div>
  )
}

const AT_ONCE = 50

function DecisionColumn({ title, list, chosen, open }: PrototypesShown & { title: string }) {
  const [cards, more] = useMore(list, AT_ONCE)
  return (
    <section className="research-column" aria-label={title}>
      <h2 className="block-title">
        {title} <span className="faint">{list.length}</span>
      </h2>
      {cards.map((one) => (
        <PrototypeCard key={one.id} prototype={one} isChosen={one.id === chosen} open={open} />
      ))}
      {more}
    </section>
  )
}

function PrototypeCard(given: { prototype: Prototype; isChosen: boolean; open(item: Id): void }) {
  const { say, language } = useTexts()
  const project = useProject()!
  const { prototype, isChosen, open } = given
  const facts = [
    say(`prototypes.fidelities.${prototype.fidelity}`),
    prototype.testers,
    prototype.day && dateWords(prototype.day, language),
  ].filter(Boolean)
  const minutes = minutesWords(say, prototype, language)
  return (
    <button
      type="button"
      className="card research-card"
      data-prototype={prototype.id}
      aria-pressed={isChosen}
      onClick={() => open(prototype.id)}
    >
      <span className="research-words">{prototype.text || say('prototypes.nameless')}</span>
      <span className="small quiet">{facts.join(' · ')}</span>
      {prototype.result && <span>{short(prototype.result)}</span>}
      {minutes && <span className="small">{minutes}</span>}
      <span className="research-tags">
        {thingsOf(project, prototype.tries).map(({ id, name }) => (
          <span key={id} className="pill">
            {short(name)}
          </span>
        ))}
      </span>
    </button>
  )
}
