import { Button, Textarea, TextInput } from '@mantine/core'
import { addObservations, type Id, readTimings, type Timed } from '@potok/model'
import { useState } from 'react'
import { refusalWords } from '../figures/refusalWords.ts'
import type { Editing } from '../maps/editing.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { today } from './timingWords.ts'

/** Timings as they are typed or pasted as a column; Enter adds them all, what is not understood stays with a sentence under it. */
export function TimingsField({ editing, about, part }: { editing: Editing; about: Id; part: Timed }) {
  const texts = useTexts()
  const { say } = texts
  const [typed, setTyped] = useState('')
  const [date, setDate] = useState(today)
  const [error, setError] = useState<string | null>(null)
  const add = () => {
    const read = readTimings(typed, editing.project.settings.workdayMinutes)
    if (!read.ok) return setError(refusalWords(read, texts))
    if (read.value.length === 0) return
    const done = editing.perform(addObservations, { about, part, minutes: read.value, fields: { date: date || null } })
    setError(done.ok ? null : refusalWords(done, texts))
    if (done.ok) setTyped('')
  }
  return (
    <div className="timings-new">
      <Textarea
        label={say('timings.add')}
        placeholder={say('timings.hint')}
        value={typed}
        error={error}
        autosize
        minRows={1}
        maxRows={5}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setError(null)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault()
            add()
          }
        }}
      />
      <div className="timings-when">
        <TextInput
          type="date"
          label={say('timings.date')}
          value={date}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
        <Button variant="default" onClick={add}>
          {say('timings.enter')}
        </Button>
      </div>
    </div>
  )
}
