import { Button } from '@mantine/core'
import { addRecord, byOrder, orderBetween, type Session as Planned } from '@potok/model'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { fetchProtocol, listRunning, startWorkshop } from '../api/workshops.ts'
import { useWriting } from '../papers/useWriting.ts'
import { Written } from '../papers/Written.tsx'
import { go } from '../routes.ts'
import { act } from '../store/act.ts'
import { useIsFacilitator, useMayEdit, useProject, useSession, useSessionState } from '../store/SessionScope.tsx'
import { download } from '../ui/download.ts'
import { tellRefusal } from '../ui/refusal.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { ItemPlan } from './ItemPlan.tsx'
import { Leavings } from './Leavings.tsx'

const FORMATS = ['pdf', 'docx'] as const

/** The plan of one session: its agenda while it is ahead, what it left once it is over. */
export function SessionPlan({ planned }: { planned: Planned }) {
  const { say, language } = useTexts()
  const session = useSession()
  const project = useProject()!
  const mayEdit = useMayEdit()
  const mayLead = useIsFacilitator()
  const write = useWriting()
  const news = useSessionState(({ workshop }) => workshop)
  const [goesOn, setGoesOn] = useState(false)
  useEffect(() => {
    void listRunning(session.projectId).then((got) => {
      if (got.ok) setGoesOn(got.value.some((one) => one.session === planned.id))
    })
  }, [session.projectId, planned.id, news])
  const [isBusy, setBusy] = useState(false)
  const items = [...project.agendaItems.values()].filter((one) => one.session === planned.id).sort(byOrder)
  const minutes = items.reduce((sum, one) => sum + one.minutes, 0)
  const add = () => {
    const order = orderBetween(items.at(-1)?.order ?? null, null)
    act(session, addRecord, { noun: 'agendaItems', fields: { session: planned.id, order, method: 'dots' } })
  }
  const address = { name: 'session', project: session.projectId, session: planned.id, isHall: false } as const
  const take = async (as: (typeof FORMATS)[number]) => {
    const got = await fetchProtocol(session.projectId, planned.id, as, language)
    if (got.ok) download(`${planned.title || 'protocol'}.${as}`, got.value)
    else tellRefusal(got)
  }
  const start = async () => {
    setBusy(true)
    const done = await startWorkshop(session.projectId, planned.id)
    setBusy(false)
    if (done.ok) go(address)
    else tellRefusal(done)
  }
  return (
    <section className="stack" aria-label={planned.title}>
      <div className="session-fields">
        <Written
          label={say('workshop.name')}
          value={planned.title}
          write={(title) => write.fields('sessions', planned.id, { title })}
        />
        <Written
          label={say('workshop.day')}
          kind="date"
          value={planned.planned ?? ''}
          write={(day) => write.fields('sessions', planned.id, { planned: day || null })}
        />
        <Written
          label={say('workshop.where')}
          value={planned.place}
          write={(place) => write.fields('sessions', planned.id, { place })}
        />
      </div>
      <div className="page-head">
        <h2 className="section-title grow">
          {say('workshop.agenda')} <span className="small quiet">{say('workshop.minutes', { count: minutes })}</span>
        </h2>
        {goesOn ? (
          <Button onClick={() => go(address)}>{say('workshop.enter')}</Button>
        ) : (
          mayLead && (
            <Button disabled={items.length === 0} loading={isBusy} onClick={() => void start()}>
              {say(planned.endedAt === null ? 'workshop.start' : 'workshop.startAgain')}
            </Button>
          )
        )}
      </div>
      <ol className="session-items">
        {items.map((item, at) => (
          <ItemPlan key={item.id} item={item} number={at + 1} before={items[at - 1]} earlier={items[at - 2]} />
        ))}
      </ol>
      {mayEdit && (
        <Button
          variant="default"
          className="session-add"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={add}
        >
          {say('workshop.addItem')}
        </Button>
      )}
      {planned.attendance.length > 0 && (
        <div>
          <h2 className="block-title">{say('workshop.attended')}</h2>
          <p className="quiet">{planned.attendance.map(({ name }) => name).join(', ')}</p>
        </div>
      )}
      {planned.endedAt !== null && (
        <p className="row">
          <b>{say('workshop.protocol')}</b>
          {FORMATS.map((as) => (
            <Button
              key={as}
              variant="default"
              size="compact-sm"
              aria-label={say('workshop.protocolAs', { as: as.toUpperCase() })}
              onClick={() => void take(as)}
            >
              {as.toUpperCase()}
            </Button>
          ))}
        </p>
      )}
      {(planned.startedAt !== null || goesOn) && <Leavings session={planned.id} item={null} />}
    </section>
  )
}
