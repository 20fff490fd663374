import { Button, SegmentedControl } from '@mantine/core'
import { ENTRIES, type Entry } from '@potok/model'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useWriting } from '../papers/useWriting.ts'
import { useItem } from '../research/useItem.ts'
import { useMayEdit, useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { EntryPanel } from './EntryPanel.tsx'
import { EntryTable } from './EntryTable.tsx'
import '../research/research.css'
import './dictionary.css'

/** Who and what the project names: participants, organisations, documents, systems, each one object wherever it is named. */
export function DictionaryScreen() {
  const { say } = useTexts()
  const project = useProject()!
  const mayEdit = useMayEdit()
  const write = useWriting()
  const [item, open] = useItem()
  const [chosen, choose] = useState<Entry>('participants')
  const noun = ENTRIES.find((one) => project[one].has(item ?? '')) ?? chosen
  const add = () => {
    const done = write.add(noun, { name: say('dictionary.new') })
    if (done.ok) open(done.value[0] ?? null)
  }
  const entry = item !== null && project[noun].has(item) ? item : null
  return (
    <>
      <div className="page-head research-head">
        <h1 className="page-title grow">{say('project.dictionary')}</h1>
        <SegmentedControl
          className="dictionary-kinds"
          aria-label={say('dictionary.what')}
          value={noun}
          onChange={(next) => {
            open(null)
            choose(next as Entry)
          }}
          data={ENTRIES.map((value) => ({ value, label: say(`dictionary.${value}`) }))}
        />
        {mayEdit && (
          <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={add}>
            {say('dictionary.add')}
          </Button>
        )}
      </div>
      {project[noun].size === 0 ? (
        <div className="empty">
          <h2 className="section-title">{say('dictionary.nothing')}</h2>
          <p className="quiet">{say('dictionary.nothingHint')}</p>
        </div>
      ) : (
        <div className={entry ? 'research-beside' : undefined}>
          <div className="grow">
            <EntryTable key={noun} noun={noun} chosen={entry} open={open} />
          </div>
          {entry && <EntryPanel key={entry} noun={noun} id={entry} open={open} close={() => open(null)} />}
        </div>
      )}
    </>
  )
}
