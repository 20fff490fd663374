import { NativeSelect, TextInput } from '@mantine/core'
import { type Result, readTime, type Step, type Time } from '@potok/model'
import { useState } from 'react'
import { refusalWords } from '../figures/refusalWords.ts'
import { TimeField } from '../figures/TimeField.tsx'
import { minutesWords } from '../figures/words.ts'
import { useTexts } from '../ui/texts/texts.ts'
import type { Editing } from './editing.ts'
import { Part } from './Fields.tsx'

const SOURCES = ['guess', 'regulation', 'measured'] as const
const ENDS = ['min', 'typical', 'max'] as const

/** Time of an operation: one field for the whole range, three for its parts, and where it is from. */
export function TimePart({ editing, step, wanted }: { editing: Editing; step: Step; wanted: boolean }) {
  const { say } = useTexts()
  const { settings } = editing.project
  const write = (time: Time | null) => editing.set('steps', step.id, { time })
  const { time } = step
  return (
    <Part title={say('map.step.time')}>
      <TimeField
        label={say('map.step.time')}
        time={time}
        settings={settings}
        disabled={!editing.canEdit}
        hint
        wanted={wanted}
        write={write}
      />
      {time && (
        <>
          <div className="three-fields">
            {ENDS.map((end, place) => (
              <EndField key={end} editing={editing} end={end} place={place as 0 | 1 | 2} time={time} write={write} />
            ))}
          </div>
          <NativeSelect
            label={say('map.step.source')}
            value={time.source}
            disabled={!editing.canEdit}
            onChange={(event) => write({ ...byHand(time), source: event.currentTarget.value as Time['source'] })}
            data={SOURCES.map((source) => ({ value: source, label: say(`map.step.${source}`) }))}
          />
        </>
      )}
    </Part>
  )
}

/** What a person edits is hers and no longer follows the timings. */
function byHand({ triple, basis, source }: Time): Time {
  return { triple, basis, source }
}

interface EndProps {
  editing: Editing
  end: (typeof ENDS)[number]
  place: 0 | 1 | 2
  time: Time
  write(time: Time): Result<unknown>
}

function EndField({ editing, end, place, time, write }: EndProps) {
  const texts = useTexts()
  const { settings } = editing.project
  const minutes = time.triple[place]
  const shown = minutes === null ? '' : minutesWords(minutes, settings, texts.language)
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const settle = () => {
    setTyped(null)
    setError(null)
  }
  const finish = () => {
    if (typed === null || typed === shown) return settle()
    const triple: [number, number | null, number] = [...time.triple]
    if (typed.trim() === '' && place === 1) triple[1] = null
    else {
      const read = readTime(typed, settings.workdayMinutes)
      if (!read.ok) return setError(refusalWords(read, texts))
      if (read.value) triple[place] = read.value.triple[0]
    }
    const done = write({ ...byHand(time), triple })
    if (done.ok) settle()
    else setError(refusalWords(done, texts))
  }
  return (
    <TextInput
      label={texts.say(`map.step.${end}`)}
      value={typed ?? shown}
      error={error}
      disabled={!editing.canEdit || time.basis === 'calendar'}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish()
        if (event.key === 'Escape') settle()
      }}
    />
  )
}
