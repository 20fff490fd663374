import { Switch } from '@mantine/core'
import type { Id } from '@potok/model'
import { useState } from 'react'
import { setLobby } from '../api/people.ts'
import type { WorkshopSeen } from '../api/workshops.ts'
import { tellRefusal } from '../ui/refusal.ts'
import { useTexts } from '../ui/texts/texts.ts'

/** Whether those who come by the code from now on wait until they are let in. */
export function LobbySwitch({ project, entrance }: { project: Id; entrance: NonNullable<WorkshopSeen['entrance']> }) {
  const { say } = useTexts()
  // What the server told when it was changed here; a newer answer of the session says the same.
  const [isOn, turn] = useState(entrance.lobby)
  return (
    <Switch
      mt="sm"
      label={say('leading.lobby')}
      description={say('leading.lobbyHint')}
      checked={isOn}
      onChange={(event) => {
        const next = event.currentTarget.checked
        void setLobby(project, entrance.link, next).then((done) => (done.ok ? turn(next) : tellRefusal(done)))
      }}
    />
  )
}
