import { Button } from '@mantine/core'
import type { Deed, Names, Version } from '../api/history.ts'
import { useSession, useSessionState } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { deedWords, inGoes, namesIn } from './deedWords.ts'
import { timeWords } from './timeWords.ts'
import { personWords, versionWords } from './versionWords.ts'

/** Day by day, the newest first: when, who, what. */
export function ActivityList({
  deeds,
  versions,
  people,
  more,
}: {
  deeds: readonly Deed[]
  versions: readonly Version[]
  people: Names
  more: (() => Promise<void>) | null
}) {
  const texts = useTexts()
  const { say, language } = texts
  const session = useSession()
  const document = useSessionState(({ replica }) => replica?.document ?? null)
  const times = timeWords(language)
  const inProject = document ? namesIn(document, language) : () => ''
  const nameOf = (noun: string, id: string) => {
    const version = noun.startsWith('version.') ? versions.find((one) => one.id === id) : null
    return version ? versionWords(version, texts) : inProject(noun, id)
  }
  const goes = inGoes(deeds)
  const days = Map.groupBy(goes, ({ at }) => times.day(at))
  if (goes.length === 0) return <p className="quiet">{say('history.nothing')}</p>
  return (
    <div className="stack">
      {[...days].map(([day, lines]) => (
        <section key={day} className="card block">
          <h2 className="block-title">{day}</h2>
          <ol className="deeds">
            {lines.map((deed) => (
              <li key={deed.seq}>
                <time dateTime={new Date(deed.at).toISOString()} className="faint">
                  {times.minute(deed.at)}
                </time>
                <span className="who">{personWords(deed.person, people, session.person, texts)}</span>
                <span className="what">{deedWords(deed, nameOf, texts)}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {more && (
        <div className="row">
          <Button variant="default" onClick={() => void more()}>
            {say('history.older')}
          </Button>
        </div>
      )}
    </div>
  )
}
