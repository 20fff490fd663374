import { Button } from '@mantine/core'
import type { Id } from '@potok/model'
import { IconHistory } from '@tabler/icons-react'
import type { Deed } from '../api/history.ts'
import { NEWEST } from '../past/turning.ts'
import { go } from '../routes.ts'
import { useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { deedWords, inGoes } from './deedWords.ts'
import { timeWords } from './timeWords.ts'
import { useAuthors } from './useAuthors.ts'
import { personWords } from './versionWords.ts'
import './authors.css'

/** Who made this thing and who changed it last, all that was done to it, and the way to what it was. */
export function AuthorsPart({ of, map, record }: { of: Id; map: Id; record: unknown }) {
  const texts = useTexts()
  const { say, language } = texts
  const { projectId, person } = useSession()
  const known = useAuthors(projectId, of, record)
  if (!known) return null
  const times = timeWords(language)
  const told = ({ person: who, at }: Deed) => `${personWords(who, known.people, person, texts)}, ${times.both(at)}`
  const made = known.first?.command.endsWith('.added') ? known.first : null
  const last = known.deeds.find(({ command }) => !command.startsWith('numbers.')) ?? null
  const goes = inGoes(known.deeds)
  return (
    <section className="panel-part authors" aria-label={say('authors.title')}>
      <h2 className="block-title">{say('authors.title')}</h2>
      <dl>
        <dt>{say('authors.made')}</dt>
        <dd>{made ? told(made) : say('authors.fromStart')}</dd>
        {last && last.seq !== made?.seq && (
          <>
            <dt>{say('authors.changed')}</dt>
            <dd>{told(last)}</dd>
          </>
        )}
      </dl>
      {goes.length > 1 && (
        <details>
          <summary>{say('authors.all', { count: goes.length })}</summary>
          <ol>
            {goes.map((deed) => (
              <li key={deed.seq}>
                <span className="quiet">{told(deed)}</span> {deedWords({ ...deed, about: [of] }, () => '', texts)}
              </li>
            ))}
          </ol>
        </details>
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconHistory size={14} aria-hidden="true" />}
        onClick={() => go({ name: 'map', project: projectId, map, step: of, at: NEWEST })}
      >
        {say('authors.before')}
      </Button>
    </section>
  )
}
