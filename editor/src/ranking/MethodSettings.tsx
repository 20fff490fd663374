import { type MatrixSettings, rankingsOf } from '@potok/model'
import { useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { MatrixSetup } from './MatrixSetup.tsx'
import { WholeField } from './WholeField.tsx'

interface MethodSettingsProps {
  /** The name of the method; one that has nothing to set shows nothing. */
  method: string
  settings: Record<string, unknown>
  set(fields: Record<string, unknown>): void
}

/** What can be set of a way to rank: dots and votes of each, criteria and their weights. */
export function MethodSettings({ method, settings, set }: MethodSettingsProps) {
  const { say } = useTexts()
  const project = useProject()!
  if (method === 'dots')
    return (
      <div className="row ranking-numbers">
        <WholeField
          label={say('ranking.dots')}
          value={settings.dots as number}
          most={100}
          write={(dots) => set({ dots })}
        />
        <WholeField
          label={say('ranking.most')}
          value={settings.most as number}
          most={100}
          write={(one) => set({ most: one })}
        />
      </div>
    )
  if (method === 'multiVoting')
    return (
      <div className="row ranking-numbers">
        <WholeField
          label={say('ranking.votes')}
          value={settings.votes as number}
          most={200}
          write={(votes) => set({ votes })}
        />
      </div>
    )
  if (method === 'matrix')
    return (
      <MatrixSetup
        settings={settings as unknown as MatrixSettings}
        weighed={rankingsOf(project, 'criteria')[0] ?? null}
        write={(criteria) => set({ criteria })}
      />
    )
  return null
}
