import type { ServerState } from '../api/server.ts'
import { timeWords } from '../history/timeWords.ts'
import { sizeWords } from '../ui/sizeWords.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { Fact } from './Fact.tsx'
import { Part } from './Part.tsx'

const HOUR_MS = 3_600_000
const DAY_HOURS = 24

export function DiskPart({ state: { disk, memory, waitingBytes } }: { state: ServerState }) {
  const { say, language } = useTexts()
  const size = (bytes: number | null) => (bytes === null ? say('server.unknown') : sizeWords(bytes, language))
  return (
    <Part title={say('server.disk')}>
      <dl className="server-facts">
        <Fact name={say('server.free')}>{say('server.ofSize', { free: size(disk.free), size: size(disk.size) })}</Fact>
        <Fact name={say('server.data')}>{size(disk.data)}</Fact>
        <Fact name={say('server.waiting')}>{size(waitingBytes)}</Fact>
        <Fact name={say('server.memory')}>{size(memory)}</Fact>
      </dl>
    </Part>
  )
}

export function VersionsPart({ state: { versions, begun, now } }: { state: ServerState }) {
  const { say, language } = useTexts()
  const { both } = timeWords(language)
  const hours = Math.floor((now - begun) / HOUR_MS)
  const runs =
    hours < 1
      ? say('server.lessThanHour')
      : hours < DAY_HOURS
        ? say('server.hours', { count: hours })
        : say('server.days', { count: Math.floor(hours / DAY_HOURS) })
  return (
    <Part title={say('server.versions')}>
      <dl className="server-facts">
        <Fact name={say('server.potok')}>{versions.potok ?? say('server.unknown')}</Fact>
        <Fact name={say('server.runtime')}>Node {versions.node}</Fact>
        <Fact name={say('server.tables')}>{versions.tables ?? say('server.unknown')}</Fact>
        <Fact name={say('server.documents')}>{versions.documents}</Fact>
        <Fact name={say('server.updated')}>
          {versions.updated === null ? say('server.unknown') : both(versions.updated)}
        </Fact>
        <Fact name={say('server.begun')}>{both(begun)}</Fact>
        <Fact name={say('server.runs')}>{runs}</Fact>
      </dl>
    </Part>
  )
}

export function PeoplePart({ state }: { state: ServerState }) {
  const { say } = useTexts()
  return (
    <Part title={say('server.people')}>
      <dl className="server-facts">
        <Fact name={say('server.staff')}>{state.staff}</Fact>
        <Fact name={say('server.administrators')}>{state.administrators}</Fact>
        <Fact name={say('server.guests')}>{state.guests}</Fact>
        <Fact name={say('server.signedIn')}>{state.signedIn}</Fact>
        <Fact name={say('server.projects')}>{state.projects}</Fact>
        <Fact name={say('server.openDocuments')}>{state.documents}</Fact>
        <Fact name={say('server.connections')}>{state.connections}</Fact>
      </dl>
    </Part>
  )
}
