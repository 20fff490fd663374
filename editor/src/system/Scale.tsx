import { NativeSelect } from '@mantine/core'

interface ScaleProps {
  label: string
  value: number | null
  from: number
  to: number
  disabled: boolean
  /** The label is for the ear alone: a head over the column says it. */
  isNamed?: boolean
  write(value: number | null): void
}

/** One of a few whole numbers, or nothing said. */
export function Scale({ label, value, from, to, disabled, isNamed, write }: ScaleProps) {
  const numbers = Array.from({ length: to - from + 1 }, (_, at) => from + at)
  return (
    <NativeSelect
      {...(isNamed ? { 'aria-label': label } : { label })}
      value={value === null ? '' : String(value)}
      disabled={disabled}
      data={[
        { value: '', label: '–' },
        ...numbers.map((one) => ({ value: String(one), label: signed(one, from < 0) })),
      ]}
      onChange={(event) => write(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
    />
  )
}

export const signed = (value: number, hasSign: boolean): string =>
  value < 0 ? `−${-value}` : hasSign && value > 0 ? `+${value}` : String(value)
