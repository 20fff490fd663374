import { useEffect, useState } from 'react'
import { useTexts } from '../../ui/texts/texts.ts'

interface AmountProps {
  title: string
  hint: string
  of: string
  value: number | undefined
  /** Shown and typed as so many times the value: 100 for percent. */
  times?: number
  least: number
  most: number
  onChange(value: number | undefined): void
  locked: boolean
}

/** A number that is typed, with a comma or a point. What is no number, or beyond its limits, is told and not taken. */
export function Amount({ title, hint, of, value, times = 1, least, most, onChange, locked }: AmountProps) {
  const { say, language } = useTexts()
  const shown = value === undefined ? '' : (value * times).toLocaleString(language, { useGrouping: false })
  const [typed, type] = useState(shown)
  const [isOdd, setOdd] = useState(false)
  useEffect(() => {
    type(shown)
  }, [shown])
  const take = () => {
    const number = Number(typed.replace(/\s/g, '').replace(',', '.')) / times
    const isFine = typed.trim() === '' || (Number.isFinite(number) && number >= least && number <= most)
    setOdd(!isFine)
    if (isFine) onChange(typed.trim() === '' ? undefined : number)
  }
  return (
    <label className="amount">
      <span>
        {title}
        <span className="unseen">: {of}</span> <span className="quiet">{hint}</span>
      </span>
      <input
        inputMode="decimal"
        value={typed}
        disabled={locked}
        aria-invalid={isOdd}
        onChange={(event) => type(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
      {isOdd && <span className="amount-odd">{say('ballot.outside')}</span>}
    </label>
  )
}
