import { useId } from 'react'
import { useTexts } from '../../ui/texts/texts.ts'

interface ScaleProps {
  title: string
  hint?: string
  /** Of whom the mark is: for whoever hears it. */
  of: string
  marks: readonly { value: number; words: string }[]
  value: number | undefined
  onChange(value: number | undefined): void
  locked: boolean
}

/** Marks to choose one of; a chosen one can be taken back: no mark is not the lowest mark. */
export function Scale({ title, hint, of, marks, value, onChange, locked }: ScaleProps) {
  const { say } = useTexts()
  const name = useId()
  return (
    <fieldset className="scale" disabled={locked}>
      <legend>
        {title}
        <span className="unseen">: {of}</span>
        {hint && <span className="quiet"> · {hint}</span>}
      </legend>
      <span className="scale-marks">
        {marks.map((mark) => (
          <label key={mark.value} data-chosen={value === mark.value}>
            <input type="radio" name={name} checked={value === mark.value} onChange={() => onChange(mark.value)} />
            {mark.words}
          </label>
        ))}
        {value !== undefined && !locked && (
          <button type="button" className="scale-none" onClick={() => onChange(undefined)}>
            {say('ballot.takeBack')}
            <span className="unseen">
              {' '}
              {title}: {of}
            </span>
          </button>
        )}
      </span>
    </fieldset>
  )
}

export const wholeMarks = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => ({ value: from + at, words: String(from + at) }))
