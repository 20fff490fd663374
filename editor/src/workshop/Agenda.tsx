import { ideaMethod } from '@potok/model'
import { IconCheck } from '@tabler/icons-react'
import type { WorkshopSeen } from '../api/workshops.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { itemNow } from './seen.ts'
import type { Leading } from './useLeading.ts'

/** The agenda beside the item: what is done, what goes on, what comes; an item is begun by a press. */
export function Agenda({ seen, lead }: { seen: WorkshopSeen; lead: Leading }) {
  const { say } = useTexts()
  const item = itemNow(seen)
  const minutes = seen.agenda.reduce((sum, one) => sum + one.minutes, 0)
  return (
    <nav className="lead-agenda" aria-label={say('workshop.agenda')}>
      <p className="row">
        <b className="grow">{say('workshop.agenda')}</b>
        <span className="small quiet">{say('workshop.minutes', { count: minutes })}</span>
      </p>
      <ol>
        {seen.agenda.map((one, at) => {
          const isNow = one.id === seen.item
          const isDone = !isNow && seen.done.includes(one.id)
          return (
            <li key={one.id}>
              <button
                type="button"
                className="agenda-line"
                aria-current={isNow ? 'step' : undefined}
                data-done={isDone}
                disabled={lead.isBusy}
                onClick={() => void lead.do({ do: 'item', item: one.id })}
              >
                <span className="agenda-number">{isDone ? <IconCheck size={14} aria-hidden="true" /> : at + 1}</span>
                <span className="grow">
                  {one.title || say('workshop.untitledItem')}
                  {isDone && <span className="unseen">{say('workshop.done')}</span>}
                </span>
                <span className="quiet">{one.minutes}</span>
              </button>
            </li>
          )
        })}
      </ol>
      {item && (
        <section className="agenda-hint">
          <p className="block-title">{say('workshop.hintTitle')}</p>
          <p className="small quiet">
            {item.activity === 'write'
              ? say(`ideation.hint.${ideaMethod(item)}`)
              : say(`workshop.hint.${item.activity}`)}
          </p>
        </section>
      )}
    </nav>
  )
}
