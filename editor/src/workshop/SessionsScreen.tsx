import { Button } from '@mantine/core'
import { addRecord, byOrder, orderBetween } from '@potok/model'
import { IconPlus } from '@tabler/icons-react'
import { useItem } from '../research/useItem.ts'
import { act } from '../store/act.ts'
import { useMayEdit, useProject, useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { SessionPlan } from './SessionPlan.tsx'
import '../ranking/ranking.css'
import './lead.css'
import './plan.css'
import './workshop.css'

/** The page of sessions: those that are planned, going on or over, and the plan of the one that is open. */
export function SessionsScreen() {
  const { say, language } = useTexts()
  const session = useSession()
  const project = useProject()!
  const mayEdit = useMayEdit()
  const [item, open] = useItem()
  const all = [...project.sessions.values()].sort(byOrder)
  const shown = project.sessions.get(item ?? '') ?? all.at(-1)
  const add = () => {
    const order = orderBetween(all.at(-1)?.order || null, null)
    const title = say('workshop.newTitle', { number: all.length + 1 })
    const done = act(session, addRecord, { noun: 'sessions', fields: { title, order } })
    if (done.ok) open(done.value[0]!)
  }
  return (
    <div className="sessions">
      <div className="page-head">
        <h1 className="page-title grow">{say('project.sessions')}</h1>
        {mayEdit && all.length > 0 && (
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={add}>
            {say('workshop.plan')}
          </Button>
        )}
      </div>
      {all.length === 0 && (
        <div className="empty">
          <p className="section-title">{say('workshop.none')}</p>
          <p className="quiet">{say('workshop.noneHint')}</p>
          {mayEdit && <Button onClick={add}>{say('workshop.plan')}</Button>}
        </div>
      )}
      {all.length > 1 && (
        <ul className="sessions-list">
          {all.map((one) => (
            <li key={one.id}>
              <button type="button" aria-current={one.id === shown?.id} onClick={() => open(one.id)}>
                {one.title || say('workshop.untitled')}
                <span className="small quiet">
                  {one.endedAt !== null
                    ? new Date(one.endedAt).toLocaleDateString(language, { day: 'numeric', month: 'long' })
                    : say('workshop.planned')}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {shown && <SessionPlan key={shown.id} planned={shown} />}
    </div>
  )
}
