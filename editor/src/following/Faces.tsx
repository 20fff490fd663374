import { ActionIcon, Menu } from '@mantine/core'
import { IconFocusCentered } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { facesOf } from '../session/presence.ts'
import { useIsFacilitator, useOthers, useSession, useSessionState } from '../store/SessionScope.tsx'
import { Avatar } from '../ui/Avatars.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { callEverybody } from './callEverybody.ts'
import { follow, followed, goOwnWay } from './followed.ts'
import './following.css'

const MOST = 4

/** Who is here; a press on a face goes behind that person, another press stops. Whoever leads calls everybody from here. */
export function Faces() {
  const { say } = useTexts()
  const { projectId, person: me } = useSession()
  const others = useOthers()
  const faces = useMemo(() => facesOf(others).filter(({ id }) => id !== me), [others, me])
  const person = useStore(followed, (one) => one.person)
  const workshop = useSessionState((state) => state.workshop)
  const isFacilitator = useIsFacilitator()
  const turn = (id: string) => (id === person ? goOwnWay() : follow(id))
  const rest = faces.slice(MOST)
  return (
    <span className="faces">
      {faces.slice(0, MOST).map((face) => (
        <button
          key={face.id}
          type="button"
          className="face"
          aria-pressed={face.id === person}
          title={say('following.follow', { name: face.name })}
          onClick={() => turn(face.id)}
        >
          <span aria-hidden="true">
            <Avatar face={face} />
          </span>
          <span className="unseen">{say('following.follow', { name: face.name })}</span>
        </button>
      ))}
      {rest.length > 0 && (
        <Menu position="bottom-end" withinPortal={false}>
          <Menu.Target>
            <button type="button" className="face" title={say('following.more', { count: rest.length })}>
              <span className="avatar" data-more aria-hidden="true">
                +{rest.length}
              </span>
              <span className="unseen">{say('following.more', { count: rest.length })}</span>
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((face) => (
              <Menu.Item key={face.id} leftSection={<Avatar face={face} />} onClick={() => turn(face.id)}>
                {say('following.follow', { name: face.name })}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {workshop && isFacilitator && (
        <ActionIcon
          variant="default"
          aria-label={say('following.all')}
          title={say('following.all')}
          onClick={() => void callEverybody(projectId, workshop.session, say)}
        >
          <IconFocusCentered size={16} aria-hidden="true" />
        </ActionIcon>
      )}
    </span>
  )
}
