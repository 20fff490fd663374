import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../ui/texts/texts.ts'

/** The first of a long list, and a button for more of them; null where all are shown. */
export function useMore<T>(list: readonly T[], step: number): [shown: readonly T[], more: ReactNode] {
  const { say } = useTexts()
  const [most, setMost] = useState(step)
  const left = list.length - most
  const more = left > 0 && (
    <Button className="research-more" variant="default" onClick={() => setMost(most + step)}>
      {say('research.more', { count: Math.min(left, step) })}
    </Button>
  )
  return [list.slice(0, most), more]
}
