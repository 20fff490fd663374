import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useProject, useSession } from '../store/SessionScope.tsx'
import { Go } from '../ui/Go.tsx'
import { type TextKey, useTexts } from '../ui/texts/texts.ts'
import { searchResearch } from './searchResearch.ts'
import { short } from './things.ts'

/** One search over everything that is known about clients; what it finds opens on its page. */
export function ResearchSearch() {
  const { say } = useTexts()
  const project = useProject()!
  const { projectId } = useSession()
  const [words, setWords] = useState('')
  const hits = searchResearch(project, words)
  return (
    <search
      className="research-search"
      onKeyDown={(event) => {
        if (event.key === 'Escape') setWords('')
      }}
    >
      <TextInput
        type="search"
        aria-label={say('research.search')}
        placeholder={say('research.find')}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {words.trim() !== '' && (
        <div className="card research-hits">
          <p className="small quiet" role="status">
            {say('research.found', { count: hits.length })}
          </p>
          <ul>
            {hits.map(({ id, noun, part, name }) => (
              <li key={id} onClickCapture={() => setWords('')}>
                <Go className="research-hit" to={{ name: 'project', project: projectId, part, item: id }}>
                  <span className="small quiet">{say(`research.nouns.${noun}` as TextKey)}</span> {short(name)}
                </Go>
              </li>
            ))}
          </ul>
        </div>
      )}
    </search>
  )
}
