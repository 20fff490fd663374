import { Button, Popover } from '@mantine/core'
import { IconDeviceProjector, IconQrcode } from '@tabler/icons-react'
import { LobbyDoor } from '../lobby/LobbyDoor.tsx'
import { addressOf, go } from '../routes.ts'
import { useProject } from '../store/SessionScope.tsx'
import { Go } from '../ui/Go.tsx'
import { Mark } from '../ui/Mark.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { titleOf } from '../ui/titleOf.ts'
import { ViewMenu } from '../ui/ViewMenu.tsx'
import { Entry } from './Entry.tsx'
import { LobbySwitch } from './LobbySwitch.tsx'
import type { ViewProps } from './seen.ts'
import type { Leading } from './useLeading.ts'

const MINUTE_MS = 60_000

export function LeadHead({ project, seen, clock, isOffline, lead }: ViewProps & { lead: Leading }) {
  const { say, language } = useTexts()
  const about = useProject()?.about
  const minutes = Math.max(0, Math.floor((clock.now() - seen.startedAt) / MINUTE_MS))
  return (
    <header className="lead-head">
      <Go to={{ name: 'project', project, part: 'sessions' }} label={say('workshop.toProject')}>
        <Mark />
      </Go>
      <div className="grow">
        <p className="small quiet">{(about && titleOf(about, language)) || seen.project}</p>
        <p className="block-title">{seen.title || say('workshop.untitled')}</p>
      </div>
      <span className="lead-going small" role="status">
        {isOffline ? say('workshop.offline') : say('workshop.goesOn', { count: minutes })}
      </span>
      <LobbyDoor project={project} />
      {seen.code && (
        <Popover position="bottom-end" shadow="md" withinPortal={false}>
          <Popover.Target>
            <Button variant="default" leftSection={<IconQrcode size={16} aria-hidden="true" />}>
              {say('workshop.entry', { code: seen.code })}
            </Button>
          </Popover.Target>
          <Popover.Dropdown>
            <Entry code={seen.code} size={180} />
            {seen.entrance && (
              <LobbySwitch key={String(seen.entrance.lobby)} project={project} entrance={seen.entrance} />
            )}
          </Popover.Dropdown>
        </Popover>
      )}
      <Button
        component="a"
        variant="default"
        href={addressOf({ name: 'session', project, session: seen.session, isHall: true })}
        target="_blank"
        leftSection={<IconDeviceProjector size={16} aria-hidden="true" />}
      >
        {say('workshop.hall')}
      </Button>
      <Button
        variant="default"
        disabled={lead.isBusy}
        onClick={() =>
          void lead.do({ do: 'end' }).then((isOver) => {
            if (isOver) go({ name: 'project', project, part: 'sessions', item: seen.session })
          })
        }
      >
        {say('workshop.end')}
      </Button>
      <ViewMenu />
    </header>
  )
}
