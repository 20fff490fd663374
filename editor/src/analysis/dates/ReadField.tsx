import { TextInput } from '@mantine/core'
import type { Result } from '@potok/model'
import { useState } from 'react'
import { refusalWords } from '../../figures/refusalWords.ts'
import { useTexts } from '../../ui/texts/texts.ts'

export interface ReadFieldProps<T> {
  label: string
  hint?: string
  /** What stands there now, in words that `read` would understand. */
  shown: string
  disabled: boolean
  read(text: string): Result<T>
  write(value: T): Result<unknown>
}

/** A field whose words are understood or refused with a sentence under it; what was typed stays until it is understood. */
export function ReadField<T>({ label, hint, shown, disabled, read, write }: ReadFieldProps<T>) {
  const texts = useTexts()
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const settle = () => {
    setTyped(null)
    setError(null)
  }
  const finish = () => {
    if (typed === null || typed.trim() === shown) return settle()
    const understood = read(typed)
    const done = understood.ok ? write(understood.value) : understood
    if (done.ok) settle()
    else setError(refusalWords(done, texts))
  }
  return (
    <TextInput
      label={label}
      description={hint}
      value={typed ?? shown}
      error={error}
      readOnly={disabled}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish()
        if (event.key === 'Escape') settle()
      }}
    />
  )
}
