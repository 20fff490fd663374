import { NumberInput, Textarea, TextInput } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTyped } from '../ui/useTyped.ts'

interface LineProps {
  label: string
  value: string
  disabled: boolean
  wanted?: boolean
  write(value: string): void
}

/** One line, written when the person leaves it or presses Enter; Esc gives back what was there. */
export function LineField({ label, value, disabled, write }: LineProps) {
  const [typed, setTyped, leave] = useTyped<string>(value)
  const finish = () => {
    if (typed === null || typed.trim() === value) return setTyped(null)
    write(typed.trim())
    leave()
  }
  return (
    <TextInput
      label={label}
      value={typed ?? value}
      disabled={disabled}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish()
        if (event.key === 'Escape') setTyped(null)
      }}
    />
  )
}

/** A text that several may type into: every stroke is written, so that nobody's is lost. */
export function TextField({ label, value, disabled, wanted, write }: LineProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const mine = useRef<string[]>([])
  useEffect(() => {
    if (wanted) area.current?.focus()
  }, [wanted])
  // The document answers a frame later than the keys: its answer to a stroke of mine must not undo the next one,
  // and what a colleague typed meanwhile must not be overwritten by the next one either.
  useEffect(() => {
    if (!mine.current.includes(value)) setTyped((before) => (before === null ? null : value))
  }, [value])
  return (
    <Textarea
      ref={area}
      label={label}
      value={typed ?? value}
      disabled={disabled}
      autosize
      minRows={1}
      maxRows={8}
      onChange={(event) => {
        const now = event.currentTarget.value
        mine.current = [...mine.current.slice(-40), now]
        setTyped(now)
        write(now)
      }}
      onBlur={() => {
        mine.current = []
        setTyped(null)
      }}
    />
  )
}

interface AmountProps {
  label: string
  value: number | null
  disabled: boolean
  most?: number
  decimals?: number
  error?: string | null
  write(value: number | null): void
}

export function AmountField({ label, value, disabled, most, decimals = 0, write }: AmountProps) {
  const [typed, setTyped, leave] = useTyped<string | number>(value)
  const finish = () => {
    if (typed === null) return
    const number = typed === '' ? null : Number(typed)
    if (number !== null && !Number.isFinite(number)) return setTyped(null)
    write(number)
    leave()
  }
  return (
    <NumberInput
      label={label}
      value={typed ?? value ?? ''}
      disabled={disabled}
      min={0}
      max={most}
      decimalScale={decimals}
      decimalSeparator=","
      allowedDecimalSeparators={['.', ',']}
      clampBehavior="strict"
      hideControls
      classNames={{ input: 'potok-input', label: 'potok-label' }}
      onChange={setTyped}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish()
        if (event.key === 'Escape') setTyped(null)
      }}
    />
  )
}

export function Part({ title, aside, children }: { title?: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="panel-part">
      {title && (
        <div className="part-head">
          <h2 className="block-title">{title}</h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  )
}
