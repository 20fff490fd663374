import { Button, Menu } from '@mantine/core'
import { mainProblem } from '@potok/model'
import { IconCircleCheck, IconDots, IconFocusCentered, IconHandStop } from '@tabler/icons-react'
import { useState } from 'react'
import { addressOf, type Route } from '../routes.ts'
import { useProject } from '../store/SessionScope.tsx'
import { initialsOf } from '../ui/initials.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { MapLocks } from './MapLocks.tsx'
import { hereCount, isWhys, itemNow, type ViewProps } from './seen.ts'
import type { Leading } from './useLeading.ts'

/** Who is here, who has finished, whose hand is up; calling everybody, passing the lead. */
export function LeadPeople({ project: id, seen, lead }: ViewProps & { lead: Leading }) {
  const { say } = useTexts()
  const project = useProject()
  const item = itemNow(seen)
  const [isCalled, setCalled] = useState(false)
  const named = project?.maps.get(item?.map ?? '')
  const isAboutCauses = item !== null && isWhys(item)
  const main = project && mainProblem(project, seen.session)
  const map = isAboutCauses ? undefined : (named ?? project?.maps.values().next().value)
  const to: Route = map
    ? { name: 'map', project: id, map: map.id, step: null }
    : {
        name: 'project',
        project: id,
        part: isAboutCauses ? 'causes' : 'overview',
        ...(isAboutCauses && main ? { item: main } : {}),
      }
  const round = seen.round && seen.round.phase !== 'shown' ? seen.round : null
  const all = Math.max(1, hereCount(seen))
  return (
    <aside className="lead-people" aria-label={say('workshop.people')}>
      <div className="lead-people-head">
        <p className="row">
          <b className="grow">{say('workshop.people')}</b>
          <span className="small quiet">{say('workshop.here', { count: hereCount(seen) })}</span>
        </p>
        {round && (
          <>
            <div className="lead-progress" aria-hidden="true">
              <i style={{ width: `${Math.min(1, round.finishedCount / all) * 100}%` }} />
            </div>
            <p className="small">{say('workshop.readyOf', { count: round.finishedCount, all: hereCount(seen) })}</p>
          </>
        )}
      </div>
      <ul className="lead-list">
        {seen.people.map((one) => (
          <li key={one.id} data-here={one.here}>
            <span className="lead-face" style={one.here ? { background: one.colour } : undefined} aria-hidden="true">
              {initialsOf(one.name)}
            </span>
            <span className="grow">
              {one.name}
              <span className="small quiet">
                {one.id === seen.lead && ` · ${say('workshop.leads')}`}
                {one.id === seen.deputy && ` · ${say('workshop.deputy')}`}
                {one.guest && ` · ${say('workshop.guest')}`}
                {!one.here && ` · ${say('workshop.away')}`}
              </span>
            </span>
            {seen.reactions
              .filter(({ person }) => person === one.id)
              .map(({ sign }) => (
                <span key={sign} className="small lead-sign">
                  {say(`workshop.sign.${sign}`)}
                </span>
              ))}
            {one.hand && (
              <button
                type="button"
                className="lead-hand"
                aria-label={say('workshop.lowerHand', { name: one.name })}
                onClick={() => void lead.do({ do: 'lowerHand', person: one.id })}
              >
                <IconHandStop size={16} aria-hidden="true" />
              </button>
            )}
            {one.finished && <IconCircleCheck size={18} color="var(--ok)" aria-label={say('workshop.hasFinished')} />}
            {one.id !== seen.you.id && (
              <Menu position="bottom-end" withinPortal={false}>
                <Menu.Target>
                  <button type="button" className="lead-hand" aria-label={say('workshop.more', { name: one.name })}>
                    <IconDots size={16} aria-hidden="true" />
                  </button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item
                    onClick={() => void lead.do({ do: 'deputy', person: one.id === seen.deputy ? null : one.id })}
                  >
                    {say(one.id === seen.deputy ? 'workshop.noDeputy' : 'workshop.makeDeputy')}
                  </Menu.Item>
                  <Menu.Item onClick={() => void lead.do({ do: 'pass', person: one.id })}>
                    {say('workshop.passLead')}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            )}
          </li>
        ))}
      </ul>
      <div className="lead-people-foot">
        <MapLocks />
        <Button
          variant="default"
          leftSection={<IconFocusCentered size={16} aria-hidden="true" />}
          onClick={() => void lead.do({ do: 'summon', to: addressOf(to) }).then(setCalled)}
        >
          {say('workshop.summon')}
        </Button>
        {isCalled && (
          <p className="small quiet" role="status">
            {say('workshop.called', {
              place: map?.name || say(isAboutCauses ? 'project.causes' : 'workshop.theProject'),
            })}
          </p>
        )}
      </div>
    </aside>
  )
}
