import { Button } from '@mantine/core'
import type { Result } from '@potok/model'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'

/** «I have finished», and back. */
export function Finish({
  first = false,
  tell,
}: {
  first?: boolean
  tell(finished: boolean): Promise<Result<unknown>>
}) {
  const { say } = useTexts()
  const sentence = useSentence()
  const [isFinished, setFinished] = useState(first)
  const [refusal, setRefusal] = useState<string | null>(null)
  const turn = async () => {
    const done = await tell(!isFinished)
    setRefusal(done.ok ? null : sentence(done))
    if (done.ok) setFinished(!isFinished)
  }
  return (
    <div className="stack">
      <Button
        size="lg"
        variant="default"
        aria-pressed={isFinished}
        leftSection={isFinished ? <IconCircleCheck size={18} color="var(--ok)" aria-hidden="true" /> : null}
        onClick={() => void turn()}
      >
        {say(isFinished ? 'workshop.finished' : 'workshop.finish')}
      </Button>
      {refusal && (
        <p className="workshop-refused" role="alert">
          {refusal}
        </p>
      )}
    </div>
  )
}
