import { Button } from '@mantine/core'
import type { Names, Version } from '../api/history.ts'
import { useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { timeWords } from './timeWords.ts'
import { personWords, versionWords } from './versionWords.ts'

/** `restore` is null for whoever may only look. */
export function VersionList({
  versions,
  people,
  onMap,
  compare,
  restore,
}: {
  versions: readonly Version[]
  people: Names
  /** Null without a map. */
  onMap: ((version: Version) => void) | null
  compare(version: Version): void
  restore: ((version: Version) => void) | null
}) {
  const texts = useTexts()
  const { say, language } = texts
  const { person } = useSession()
  const times = timeWords(language)
  return (
    <section className="card block" aria-label={say('history.versions')}>
      <h2 className="block-title">{say('history.versions')}</h2>
      {versions.length === 0 && <p className="quiet">{say('history.noVersions')}</p>}
      <ul className="versions">
        {versions.map((version) => (
          <li key={version.id}>
            <span className="version-name">{versionWords(version, texts)}</span>
            <span className="small quiet">
              {times.both(version.at)} · {personWords(version.person, people, person, texts)}
            </span>
            <span className="row">
              {onMap && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`${say('past.onMap')}: ${versionWords(version, texts)}`}
                  onClick={() => onMap(version)}
                >
                  {say('past.onMap')}
                </Button>
              )}
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`${say('history.whatChanged')}: ${versionWords(version, texts)}`}
                onClick={() => compare(version)}
              >
                {say('history.whatChanged')}
              </Button>
              {restore && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`${say('history.restore')}: ${versionWords(version, texts)}`}
                  onClick={() => restore(version)}
                >
                  {say('history.restore')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
