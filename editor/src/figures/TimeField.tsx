import { TextInput } from '@mantine/core'
import { type Result, readTime, type Settings, type Time } from '@potok/model'
import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../ui/texts/texts.ts'
import { useTyped } from '../ui/useTyped.ts'
import { refusalWords } from './refusalWords.ts'
import { timeWords } from './words.ts'

export interface TimeFieldProps {
  label: string
  time: Time | null
  settings: Settings
  disabled: boolean
  hint?: boolean
  wanted?: boolean
  write(time: Time | null): Result<unknown>
}

/** One field for a whole time: what is typed stays until it is understood; a refusal is one sentence under it. */
export function TimeField({ label, time, settings, disabled, hint, wanted, write }: TimeFieldProps) {
  const texts = useTexts()
  const shown = time ? timeWords(time, settings, texts) : ''
  const [typed, setTyped, leave] = useTyped<string>(shown)
  const [error, setError] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (wanted) input.current?.focus()
  }, [wanted])
  const finish = () => {
    if (typed === null || typed.trim() === shown) return settle()
    const read: Result<Time | null> = readTime(typed, settings.workdayMinutes)
    const done = read.ok ? write(keptSource(read.value, time)) : read
    if (done.ok) {
      setError(null)
      leave()
    } else setError(refusalWords(done, texts))
  }
  const settle = () => {
    setTyped(null)
    setError(null)
  }
  return (
    <TextInput
      ref={input}
      label={label}
      value={typed ?? shown}
      placeholder={hint ? texts.say('map.step.timeHint') : undefined}
      error={error}
      disabled={disabled}
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

/** Typing other minutes over a time of the regulation leaves it a time of the regulation; a measured one becomes a guess. */
function keptSource(read: Time | null, before: Time | null): Time | null {
  return read && before?.source === 'regulation' ? { ...read, source: 'regulation' } : read
}
