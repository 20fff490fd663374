import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'

interface WholeFieldProps {
  label: string
  /** Where there is no room for a label. */
  name?: string
  value: number
  least?: number
  most: number
  write(value: number): void
}

/** A whole number that is typed; what is none goes back to what it was. */
export function WholeField({ label, name, value, least = 1, most, write }: WholeFieldProps) {
  const [typed, type] = useState(String(value))
  useEffect(() => type(String(value)), [value])
  const take = () => {
    const number = Number(typed)
    if (Number.isInteger(number) && number >= least && number <= most) write(number)
    else type(String(value))
  }
  return (
    <TextInput
      label={label}
      aria-label={name}
      inputMode="numeric"
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
    />
  )
}
