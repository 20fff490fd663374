import { Button } from '@mantine/core'
import { byOrder, channelCounts, repeatedRequests } from '@potok/model'
import { IconPlus } from '@tabler/icons-react'
import { timeWords } from '../figures/words.ts'
import { useWriting } from '../papers/useWriting.ts'
import { useMayEdit, useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { atEnd } from './atEnd.ts'
import { ResearchHead } from './ResearchHead.tsx'
import { TouchpointPanel } from './TouchpointPanel.tsx'
import { useItem } from './useItem.ts'

/** The register of points of contact, what is asked for twice, one point open beside it. */
export function TouchpointsScreen() {
  const texts = useTexts()
  const { say } = texts
  const project = useProject()!
  const mayEdit = useMayEdit()
  const write = useWriting()
  const [item, open] = useItem()
  const list = [...project.touchpoints.values()].sort(byOrder)
  const chosen = project.touchpoints.get(item ?? '')
  const add = () => {
    const done = write.add('touchpoints', atEnd(list))
    if (done.ok) open(done.value[0] ?? null)
  }
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
          <div className={chosen ? 'research-beside' : undefined}>
            <div className="card table-card">
              <table className="table research-table">
                <thead>
                  <tr>
                    <th>{say('research.touchpoint.name')}</th>
                    <th>{say('research.touchpoint.channel')}</th>
                    <th>{say('research.place')}</th>
                    <th>{say('research.touchpoint.frequency')}</th>
                    <th>{say('research.touchpoint.duration')}</th>
                    <th>{say('research.touchpoint.satisfaction')}</th>
                    <th>{say('research.touchpoint.steps')}</th>
                  </tr>
                </thead>
                <tbody>
                  {list.map((one) => (
                    <tr key={one.id} data-chosen={one.id === item}>
                      <td>
                        <button
                          type="button"
                          className="research-open"
                          aria-pressed={one.id === item}
                          onClick={() => open(one.id)}
                        >
                          {one.name || say('research.empty')}
                        </button>
                      </td>
                      <td>{one.channel && say(`research.channels.${one.channel}`)}</td>
                      <td>{one.place}</td>
                      <td>{one.frequency?.toLocaleString(texts.language)}</td>
                      <td>{one.duration && timeWords(one.duration, project.settings, texts)}</td>
                      <td>{one.satisfaction?.toLocaleString(texts.language)}</td>
                      <td>{one.steps.filter((step) => project.steps.has(step)).length || ''}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
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
