import { Button, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../ui/texts/texts.ts'

interface WhyNotProps {
  number: number
  leaveOut(why: string): void
  cancel(): void
}

/** No timing is left out without a reason that others can read. */
export function WhyNot({ number, leaveOut, cancel }: WhyNotProps) {
  const { say } = useTexts()
  const [why, setWhy] = useState('')
  const [isLacking, setLacking] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const finish = () => (why.trim() === '' ? setLacking(true) : leaveOut(why.trim()))
  return (
    <div className="timing-why">
      <TextInput
        ref={field}
        label={say('timings.why', { number })}
        placeholder={say('timings.whyHint')}
        value={why}
        error={isLacking && say('timings.whyLacking')}
        onChange={(event) => {
          setWhy(event.currentTarget.value)
          setLacking(false)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') finish()
          if (event.key === 'Escape') cancel()
        }}
      />
      <div className="row">
        <Button variant="default" onClick={finish}>
          {say('timings.leaveOut')}
        </Button>
        <Button variant="subtle" onClick={cancel}>
          {say('timings.cancel')}
        </Button>
      </div>
    </div>
  )
}
