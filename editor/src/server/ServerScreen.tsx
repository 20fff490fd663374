import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { Me } from '../api/people.ts'
import { lookAtServer, makeBackupNow, type ServerState } from '../api/server.ts'
import { HomeFrame } from '../home/HomeFrame.tsx'
import { useProfile } from '../home/Myself.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'
import { BackupsPart } from './BackupsPart.tsx'
import { BookPart } from './BookPart.tsx'
import { ChecksPart } from './ChecksPart.tsx'
import { ClusterPart } from './ClusterPart.tsx'
import { HealthPart } from './HealthPart.tsx'
import { DiskPart, PeoplePart, VersionsPart } from './HoldsParts.tsx'
import { LinksPart } from './LinksPart.tsx'
import '../people/people.css'
import './server.css'

const AGAIN_MS = 30_000
/** While a backup is being made, somebody waits for it. */
const SOON_MS = 2000

/** How the server is, whether it was set up well, who may come in, what was done. For whoever administers it. */
export function ServerScreen({ me, onMe }: { me: Me; onMe(me: Me): void }) {
  const { say } = useTexts()
  const sentence = useSentence()
  const { own, profile, openProfile } = useProfile(me, onMe)
  const [state, setState] = useState<ServerState | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [isMaking, setMaking] = useState(false)
  const take = async (asked: ReturnType<typeof lookAtServer>) => {
    const got = await asked
    setSaid(got.ok ? null : sentence(got))
    if (got.ok) setState(got.value)
  }
  const look = () => void take(lookAtServer())
  const isRunning = state?.backups?.isRunning ?? false
  useEffect(look, [])
  useEffect(() => {
    const again = setInterval(look, isRunning ? SOON_MS : AGAIN_MS)
    return () => clearInterval(again)
  }, [isRunning])
  const make = async () => {
    setMaking(true)
    await take(makeBackupNow())
    setMaking(false)
  }
  return (
    <HomeFrame place="server" me={me} own={own} openProfile={openProfile}>
      <div className="page-head">
        <h1 className="page-title grow">{say('server.title')}</h1>
        <Button variant="default" leftSection={<IconRefresh size={16} aria-hidden="true" />} onClick={look}>
          {say('server.look')}
        </Button>
      </div>
      {said && (
        <p role="alert" className="said">
          {said}
        </p>
      )}
      {!state && !said && <p role="status">{say('app.loading')}</p>}
      {state && (
        <>
          <div className="server-cards">
            <HealthPart state={state} />
            <ChecksPart />
            <ClusterPart state={state} />
            <DiskPart state={state} />
            <PeoplePart state={state} />
            <VersionsPart state={state} />
            <BackupsPart state={state} isMaking={isMaking} make={() => void make()} />
          </div>
          <LinksPart state={state} onChange={look} />
          <BookPart />
        </>
      )}
      {profile}
    </HomeFrame>
  )
}
