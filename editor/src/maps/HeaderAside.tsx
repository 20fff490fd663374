import { Button } from '@mantine/core'
import { IconShare } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { mayTalk } from '../api/projects.ts'
import { TalkLink } from '../comments/TalkLink.tsx'
import { Faces } from '../following/Faces.tsx'
import { LobbyDoor } from '../lobby/LobbyDoor.tsx'
import { ExportMenu } from '../papers/ExportMenu.tsx'
import { usePastView } from '../past/pastView.ts'
import { useSessionState } from '../store/SessionScope.tsx'
import { onDemand } from '../ui/onDemand.tsx'
import { SaveLine } from '../ui/SaveLine.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { ViewMenu } from '../ui/ViewMenu.tsx'

const ShareDialog = onDemand(async () => (await import('../papers/ShareDialog.tsx')).ShareDialog)

/** The right end of the header: is my work safe, who is here, what leaves the house and who may come in. */
export const HeaderAside = memo(function HeaderAside({ project, map }: { project: string; map?: string }) {
  const { say } = useTexts()
  const role = useSessionState((state) => state.role)
  const [sharing, setSharing] = useState(false)
  // Of the past nothing leaves the house and nobody is in it.
  if (usePastView()) return <ViewMenu />
  return (
    <>
      <SaveState />
      <Faces />
      <TalkLink project={project} />
      <ExportMenu project={project} map={map} />
      <LobbyDoor project={project} />
      {role === 'facilitator' && (
        <Button
          title={say('map.share')}
          aria-label={say('map.share')}
          leftSection={<IconShare size={16} aria-hidden="true" />}
          onClick={() => setSharing(true)}
        >
          {say('map.share')}
        </Button>
      )}
      <ViewMenu />
      {sharing && <ShareDialog project={project} onClose={() => setSharing(false)} />}
    </>
  )
})

/** It changes all the time, as the faces do; the rest of the header does not. */
function SaveState() {
  const role = useSessionState((state) => state.role)
  return <SaveLine save={useSessionState((state) => state.save)} mayTalk={role !== null && mayTalk(role)} />
}
