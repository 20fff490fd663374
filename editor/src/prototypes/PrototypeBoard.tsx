import { decidePrototype, type Id, PROTOTYPE_DECISIONS, type Prototype, type PrototypeDecision } from '@potok/model'
import { Board } from '../boards/Board.tsx'
import { short, thingsOf } from '../research/things.ts'
import { act } from '../store/act.ts'
import { useProject, useSession } from '../store/SessionScope.tsx'
import { dateWords } from '../timings/timingWords.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { decisionWords, minutesWords } from './prototypeWords.ts'

export interface PrototypesShown {
  list: readonly Prototype[]
  chosen: Id | null
  open(item: Id): void
}

/** A column a decision, those still open first; what has no result yet is not decided on. */
export function PrototypeBoard({ list, chosen, open }: PrototypesShown) {
  const { say } = useTexts()
  const session = useSession()
  return (
    <Board
      label={say('project.prototypes')}
      columns={[null, ...PROTOTYPE_DECISIONS].map((decision) => ({
        key: decision ?? '',
        title: decisionWords(say, decision),
      }))}
      list={list}
      columnOf={({ decision }) => decision ?? ''}
      nameOf={({ text }) => text}
      chosen={chosen}
      open={open}
      move={({ id }, column) =>
        act(session, decidePrototype, { prototype: id, decision: (column || null) as PrototypeDecision | null })
      }
      card={(one) => <PrototypeWords prototype={one} />}
    />
  )
}

function PrototypeWords({ prototype }: { prototype: Prototype }) {
  const { say, language } = useTexts()
  const project = useProject()!
  const facts = [
    say(`prototypes.fidelities.${prototype.fidelity}`),
    prototype.testers,
    prototype.day && dateWords(prototype.day, language),
  ].filter(Boolean)
  const minutes = minutesWords(say, prototype, language)
  return (
    <>
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
    </>
  )
}
