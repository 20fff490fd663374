import { Button, NativeSelect } from '@mantine/core'
import type { Cause, Id, Refusal } from '@potok/model'
import { useEffect, useState } from 'react'
import { short } from '../research/things.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'
import { useCauses } from './useCauses.ts'

/** An arrow from the chosen cause to another; against one that is there it can be turned. */
export function ArrowForm({ causes, start: first }: { causes: readonly Cause[]; start: Id }) {
  const { say } = useTexts()
  const sentence = useSentence()
  const write = useCauses()
  const [start, setStart] = useState(first)
  const [wanted, setEnd] = useState<Id | null>(null)
  const [refused, setRefused] = useState<Refusal | null>(null)
  useEffect(() => {
    setStart(first)
    setRefused(null)
  }, [first])
  const others = causes.filter(({ id }) => id !== start)
  const end = others.some(({ id }) => id === wanted) ? wanted! : (others[0]?.id ?? '')
  const draw = (turn: boolean) => {
    const done = write.arrow(start, end, turn)
    setRefused(done.ok ? null : done)
  }
  const data = (some: readonly Cause[]) =>
    some.map(({ id, text }) => ({ value: id, label: short(text) || say('causes.empty') }))
  return (
    <form
      className="arrow-form"
      onSubmit={(event) => {
        event.preventDefault()
        draw(false)
      }}
    >
      <NativeSelect
        label={say('causes.arrowFrom')}
        value={start}
        data={data(causes)}
        onChange={(event) => setStart(event.currentTarget.value)}
      />
      <NativeSelect
        label={say('causes.arrowTo')}
        value={end}
        data={data(others)}
        onChange={(event) => setEnd(event.currentTarget.value)}
      />
      <Button type="submit">{say('causes.draw')}</Button>
      {refused && (
        <p className="small cause-warn" role="alert">
          {sentence(refused)}{' '}
          {refused.code === 'arrow.otherWay' && (
            <Button variant="default" onClick={() => draw(true)}>
              {say('causes.turn')}
            </Button>
          )}
        </p>
      )}
    </form>
  )
}
