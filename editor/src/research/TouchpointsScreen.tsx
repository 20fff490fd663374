import { Button } from '@mantine/core'
import { byOrder, channelCounts, repeatedRequests } from '@potok/model'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { ViewSwitch } from '../boards/ViewSwitch.tsx'
import { useWriting } from '../papers/useWriting.ts'
import { useMayEdit, useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { atEnd } from './atEnd.ts'
import { ResearchHead } from './ResearchHead.tsx'
import { TouchpointBoard } from './TouchpointBoard.tsx'
import { TouchpointPanel } from './TouchpointPanel.tsx'
import { TouchpointTable } from './TouchpointTable.tsx'
import { useItem } from './useItem.ts'

/** The register of points of contact, what is asked for twice, one point open beside it. */
export function TouchpointsScreen() {
  const { say } = useTexts()
  const project = useProject()!
  const mayEdit = useMayEdit()
  const write = useWriting()
  const [view, see] = useState<'board' | 'table'>('table')
  const [item, open] = useItem()
  const list = [...project.touchpoints.values()].sort(byOrder)
  const chosen = project.touchpoints.get(item ?? '')
  const add = () => {
    const done = write.add('touchpoints', atEnd(list))
    if (done.ok) open(done.value[0] ?? null)
  }
  const shown = { list, chosen: chosen?.id ?? null, open }
  return (
    <>
      <ResearchHead title={say('project.touchpoints')}>
        {mayEdit && (
          <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={add}>
            {say('research.addTouchpoint')}
          </Button>
        )}
      </ResearchHead>
      {list.length === 0 ? (
        <div className="empty">
          <h2 className="section-title">{say('research.noTouchpoints')}</h2>
          <p className="quiet">{say('research.noTouchpointsHint')}</p>
        </div>
      ) : (
        <>
          <Summary />
          <div className="research-filters board-views">
            <ViewSwitch views={['board', 'table']} view={view} see={see} />
          </div>
          <div className={chosen ? 'research-beside' : undefined}>
            <div className="grow">
              {view === 'board' ? <TouchpointBoard {...shown} /> : <TouchpointTable {...shown} />}
            </div>
            {chosen && <TouchpointPanel key={chosen.id} touchpoint={chosen} close={() => open(null)} />}
          </div>
        </>
      )}
    </>
  )
}

function Summary() {
  const { say, language } = useTexts()
  const { touchpoints } = useProject()!
  const [, open] = useItem()
  const repeated = repeatedRequests(touchpoints.values())
  return (
    <div className="research-summary">
      <dl className="card research-counts" aria-label={say('research.byChannel')}>
        {channelCounts(touchpoints.values()).map(({ channel, touchpoints: points, contacts }) => (
          <div key={channel ?? ''}>
            <dt className="small quiet">{say(channel ? `research.channels.${channel}` : 'research.channelUnsaid')}</dt>
            <dd>
              {points}{' '}
              <span className="small quiet">
                {say('research.contacts', { count: contacts, number: contacts.toLocaleString(language) })}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {repeated.length > 0 && (
        <section className="card block">
          <h2 className="block-title">{say('research.repeated')}</h2>
          <ul className="plain">
            {repeated.map(({ what, touchpoints: places }) => (
              <li key={what}>
                {say('research.asked', { what, count: places.length })}{' '}
                {places.map((id, at) => (
                  <span key={id}>
                    {at > 0 && ', '}
                    <button type="button" className="research-open link" onClick={() => open(id)}>
                      {touchpoints.get(id)?.name || say('research.empty')}
                    </button>
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
