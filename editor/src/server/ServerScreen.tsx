import { Button } from '@mantine/core'
import { IconDatabaseExport, IconRefresh } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { Me } from '../api/people.ts'
import { lookAtServer, makeBackupNow, type ServerState } from '../api/server.ts'
import { timeWords } from '../history/timeWords.ts'
import { HomeFrame } from '../home/HomeFrame.tsx'
import { useProfile } from '../home/Myself.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'
import { sizeWords } from './sizeWords.ts'
import './server.css'

/** Less than this free, and somebody should do something. */
const LITTLE = 2 << 30
const AGAIN_MS = 30_000

/** How the server is: whether it writes, its disk, what it holds, its backups. For whoever administers it. */
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
  useEffect(() => {
    void take(lookAtServer())
    const again = setInterval(() => void take(lookAtServer()), AGAIN_MS)
    return () => clearInterval(again)
  }, [])
  const make = async () => {
    setMaking(true)
    await take(makeBackupNow())
    setMaking(false)
  }
  return (
    <HomeFrame place="server" me={me} own={own} openProfile={openProfile}>
      <div className="page-head">
        <h1 className="page-title grow">{say('server.title')}</h1>
        <Button
          variant="default"
          leftSection={<IconRefresh size={16} aria-hidden="true" />}
          onClick={() => void take(lookAtServer())}
        >
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
        <div className="server-parts">
          <Health state={state} />
          <Holds state={state} />
          <Backups state={state} isMaking={isMaking} make={() => void make()} />
        </div>
      )}
      {profile}
    </HomeFrame>
  )
}

function Health({ state: { storage, disk, memory, damaged, waitingBytes, begun, node } }: { state: ServerState }) {
  const { say, language } = useTexts()
  const size = (bytes: number | null) => (bytes === null ? say('server.unknown') : sizeWords(bytes, language))
  const isLittle = disk.free !== null && disk.free < LITTLE
  return (
    <section className="server-part" aria-labelledby="server-health">
      <h2 id="server-health" className="section-title">
        {say('server.health')}
      </h2>
      <p
        role="status"
        className="server-state"
        data-bad={storage.state !== 'ok' || isLittle || damaged > 0 || undefined}
      >
        {storage.state !== 'ok'
          ? say('server.refused')
          : damaged > 0
            ? say('server.damaged', { count: damaged })
            : isLittle
              ? say('server.little', { free: size(disk.free) })
              : say('server.well')}
      </p>
      <dl className="server-facts">
        <Fact name={say('server.free')}>{say('server.ofSize', { free: size(disk.free), size: size(disk.size) })}</Fact>
        <Fact name={say('server.data')}>{size(disk.data)}</Fact>
        <Fact name={say('server.waiting')}>{size(waitingBytes)}</Fact>
        <Fact name={say('server.memory')}>{size(memory)}</Fact>
        <Fact name={say('server.begun')}>{timeWords(language).both(begun)}</Fact>
        <Fact name={say('server.runtime')}>{node}</Fact>
      </dl>
    </section>
  )
}

function Holds({ state: { projects, staff, guests, links, documents, connections } }: { state: ServerState }) {
  const { say } = useTexts()
  return (
    <section className="server-part" aria-labelledby="server-holds">
      <h2 id="server-holds" className="section-title">
        {say('server.holds')}
      </h2>
      <dl className="server-facts">
        <Fact name={say('server.projects')}>{projects}</Fact>
        <Fact name={say('server.staff')}>{staff}</Fact>
        <Fact name={say('server.guests')}>{guests}</Fact>
        <Fact name={say('server.links')}>{links}</Fact>
        <Fact name={say('server.documents')}>{documents}</Fact>
        <Fact name={say('server.connections')}>{connections}</Fact>
      </dl>
    </section>
  )
}

const MOST_SHOWN = 50

function Backups({ state: { backups }, isMaking, make }: { state: ServerState; isMaking: boolean; make(): void }) {
  const { say, language } = useTexts()
  return (
    <section className="server-part" aria-labelledby="server-backups">
      <h2 id="server-backups" className="section-title">
        {say('server.backups')}
      </h2>
      {!backups && (
        <p className="quiet">{say('server.noBackups', { setting: 'POTOK_BACKUP_DIR', word: 'potok backup' })}</p>
      )}
      {backups?.trouble && (
        <p role="alert" className="server-state" data-bad>
          {say('server.trouble', { why: backups.trouble })}
        </p>
      )}
      {backups && (
        <>
          <Button
            variant="default"
            loading={isMaking || backups.isRunning}
            leftSection={<IconDatabaseExport size={16} aria-hidden="true" />}
            onClick={make}
          >
            {say('server.make')}
          </Button>
          {backups.kept.length === 0 && <p className="quiet">{say('server.none')}</p>}
          <ul className="server-kept">
            {backups.kept.slice(0, MOST_SHOWN).map(({ name, at, size }) => (
              <li key={name}>
                <span className="grow">{timeWords(language).both(at)}</span>
                <span className="quiet">{sizeWords(size, language)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
