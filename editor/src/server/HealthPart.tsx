import type { ServerState } from '../api/server.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { Part } from './Part.tsx'
import { State } from './State.tsx'

const PARTS = ['journal', 'folder', 'disk', 'running'] as const

/** Whether the server can do its work, part by part. */
export function HealthPart({ state: { ready, damaged } }: { state: ServerState }) {
  const { say } = useTexts()
  const isWell = PARTS.every((part) => ready[part])
  return (
    <Part title={say('server.health')}>
      {isWell && damaged === 0 && (
        <p role="status" className="server-state">
          {say('server.well')}
        </p>
      )}
      <ul className="server-checks">
        {PARTS.map((part) => (
          <State key={part} tone={ready[part] ? 'ok' : 'danger'}>
            {say(`server.parts.${part}.${ready[part] ? 'ok' : 'bad'}`)}
          </State>
        ))}
        {damaged > 0 && <State tone="danger">{say('server.damaged', { count: damaged })}</State>}
      </ul>
    </Part>
  )
}
