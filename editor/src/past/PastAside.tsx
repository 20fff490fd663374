import type { Id, Noun, Project } from '@potok/model'
import { useStore } from 'zustand'
import { thingWords } from '../history/thingWords.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { BringBackPart } from './BringBackPart.tsx'
import { KINDS, type MarkKind, type PastView, signOf } from './pastView.ts'

const CHOSEN: readonly Noun[] = ['steps', 'flows', 'elements', 'relations', 'lanes', 'problems']

/** Everything that differs, kind by kind; a press shows it on the map and tells what it was and how it comes back. */
export function PastAside({ view, was, isWithToday }: { view: PastView; was: Project; isWithToday: boolean }) {
  const texts = useTexts()
  const { say } = texts
  const { choice } = view
  const marks = view.marks.filter(({ isImplied }) => !isImplied)
  const chosen = useStore(choice, (state) => state.chosen)
  const choose = (id: Id) => choice.setState(({ asked }) => ({ chosen: id, asked: asked + 1 }))
  const mark = view.marks.find(({ difference }) => difference.id === chosen)
  const noun = mark?.difference.noun ?? CHOSEN.find((one) => chosen && was[one].has(chosen)) ?? null
  return (
    <aside className="past-aside" aria-label={say('past.differences')}>
      {chosen && noun && (
        <BringBackPart key={chosen} noun={noun} id={chosen} was={was} mark={mark ?? null} isWithToday={isWithToday} />
      )}
      <section className="panel-part">
        <h2 className="block-title">{say('past.differences')}</h2>
        <p className="quiet small">{say(isWithToday ? 'past.since' : 'past.between')}</p>
        {marks.length === 0 && <p role="status">{say('history.same')}</p>}
        {KINDS.filter((kind) => marks.some((one) => one.kind === kind)).map((kind) => {
          const of = marks.filter((one) => one.kind === kind)
          return (
            <section key={kind} className="past-kind">
              <h3 className="small">
                <KindBadge kind={kind} /> {say(`past.kinds.${kind}`)} <span className="quiet">{of.length}</span>
              </h3>
              <ul>
                {of.map(({ difference }) => (
                  <li key={`${difference.noun} ${difference.id}`}>
                    <button
                      type="button"
                      className="past-item"
                      aria-pressed={difference.id === chosen}
                      onClick={() => choose(difference.id)}
                    >
                      {thingWords(difference, texts)}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </section>
    </aside>
  )
}

/** The same badge as on the map. */
function KindBadge({ kind }: { kind: MarkKind }) {
  const { say } = useTexts()
  return (
    <span className="past-kind-badge" data-mark={kind} aria-hidden="true">
      {signOf(kind)} {say(`past.letters.${kind}`)}
    </span>
  )
}
