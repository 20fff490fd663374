import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useMayEdit } from '../store/SessionScope.tsx'

const PAUSE_MS = 400

/** A field bound live to the document: it is written at each pause of typing and when it is left; a colleague's words come in meanwhile. */
export function Written(given: {
  label: string
  hidden?: boolean
  value: string
  long?: boolean
  kind?: 'text' | 'date' | 'number'
  hint?: string
  wide?: boolean
  /** The name by which a finding leads here. */
  place?: string
  /** What stands under the field. */
  note?: ReactNode
  write(value: string): void
}) {
  const mayEdit = useMayEdit()
  const [typed, setTyped] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const latest = useRef({ typed, write: given.write })
  latest.current = { typed, write: given.write }
  const settle = (value: string | null) => {
    if (timer.current) clearTimeout(timer.current)
    timer.current = null
    if (value !== null && value !== given.value) given.write(value)
  }
  // Leaving the screen in the middle of a word must not lose it.
  useEffect(
    () => () => {
      if (timer.current && latest.current.typed !== null) latest.current.write(latest.current.typed)
    },
    [],
  )
  const shared = {
    label: given.hidden ? undefined : given.label,
    'aria-label': given.hidden ? given.label : undefined,
    description: given.hint,
    value: typed ?? given.value,
    readOnly: !mayEdit,
    'data-place': given.place,
    className: given.wide && !given.note ? 'wide' : undefined,
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setTyped(value)
      if (timer.current) clearTimeout(timer.current)
      timer.current = setTimeout(() => settle(value), PAUSE_MS)
    },
    onBlur: () => {
      settle(typed)
      setTyped(null)
    },
  }
  const field = given.long ? (
    <Textarea {...shared} autosize minRows={given.hidden ? 1 : 2} />
  ) : (
    <TextInput {...shared} type={given.kind ?? 'text'} />
  )
  if (!given.note) return field
  return (
    <div className={given.wide ? 'wide' : undefined}>
      {field}
      {given.note}
    </div>
  )
}

export function Chosen(given: {
  label: string
  hidden?: boolean
  value: string
  choices: { value: string; label: string }[]
  wide?: boolean
  write(value: string): void
}) {
  return (
    <NativeSelect
      label={given.hidden ? undefined : given.label}
      aria-label={given.hidden ? given.label : undefined}
      className={given.wide ? 'wide' : undefined}
      data={given.choices}
      value={given.value}
      disabled={!useMayEdit()}
      onChange={(event) => given.write(event.currentTarget.value)}
    />
  )
}
