import type { ServerState } from '../api/server.ts'
import { timeWords } from '../history/timeWords.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { Part } from './Part.tsx'
import { State } from './State.tsx'

/** The servers that share this house, and how many projects each has. Nothing where there is one. */
export function ClusterPart({ state: { cluster } }: { state: ServerState }) {
  const { say, language } = useTexts()
  const { both } = timeWords(language)
  if (!cluster) return null
  return (
    <Part title={say('server.cluster')}>
      <ul className="server-checks">
        {cluster.servers.map(({ address, begun, projects, isThis }) => (
          <State key={address} tone="ok">
            {say(isThis ? 'server.thisServer' : 'server.otherServer', { address })}
            <br />
            <span className="quiet small">
              {say('server.owns', { count: projects })} · {say('server.begun').toLocaleLowerCase(language)}{' '}
              {both(begun)}
            </span>
          </State>
        ))}
        <State tone={cluster.isBusUp ? 'ok' : 'warn'}>{say(`server.bus.${cluster.isBusUp ? 'ok' : 'bad'}`)}</State>
      </ul>
    </Part>
  )
}
