import { Button, NativeSelect, TextInput } from '@mantine/core'
import type { Id } from '@potok/model'
import { useState } from 'react'
import { byNumber } from '../papers/ListTable.tsx'
import { useWriting } from '../papers/useWriting.ts'
import { useTexts } from '../ui/texts/texts.ts'
import type { Shown, ShownStep } from './shown.ts'

/** Says which solution changes the step: one that is there, or a new one. */
export function LinkSolution({ row: { id, step }, shown: { project } }: { row: ShownStep; shown: Shown }) {
  const { say } = useTexts()
  const write = useWriting()
  const [words, setWords] = useState('')
  const others = byNumber(project.solutions.values()).filter((one) => !step.solutions.includes(one.id))
  const link = (solution: Id) => write.include('solutions', solution, 'steps', id)
  const add = () => {
    const done = words.trim() ? write.add('solutions', { text: words.trim(), steps: [id] }) : null
    if (done?.ok) setWords('')
  }
  return (
    <div className="compare-form">
      {others.length > 0 && (
        <NativeSelect
          label={say('compare.why.link')}
          value=""
          onChange={({ currentTarget }) => currentTarget.value && link(currentTarget.value)}
          data={[
            { value: '', label: say('compare.why.choose') },
            ...others.map(({ id: value, number, text }) => ({
              value,
              label: `${say('compare.why.solutionNumber', { number: number ?? '…' })} ${text}`,
            })),
          ]}
        />
      )}
      <div className="compare-add">
        <TextInput
          className="grow"
          label={say('compare.why.newSolution')}
          placeholder={say('compare.why.newSolutionText')}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') add()
          }}
        />
        <Button variant="default" disabled={!words.trim()} onClick={add}>
          {say('compare.why.add')}
        </Button>
      </div>
    </div>
  )
}
