import { Button, NativeSelect, Textarea } from '@mantine/core'
import { EVIDENCE_METHODS, type EvidenceMethod, type Id } from '@potok/model'
import { useEffect, useRef, useState } from 'react'
import { useWriting } from '../papers/useWriting.ts'
import { useProject } from '../store/SessionScope.tsx'
import { today } from '../timings/timingWords.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { atEnd } from './atEnd.ts'
import { methodChoices } from './methods.ts'

const KEYS = { enter: 'Enter', line: 'Shift + Enter', turn: 'Alt + ↑ ↓' }

/** Typing first: the words, Enter, the next words. Method and segment stay as they are for the whole conversation. */
export function QuickEntry({
  about = [],
  first,
  wanted = false,
}: {
  about?: readonly Id[]
  /** Chosen whenever it changes; whoever turns to another keeps that. */
  first?: EvidenceMethod
  /** The pen is in it as soon as it is there. */
  wanted?: boolean
}) {
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (wanted) area.current?.focus()
  }, [wanted])
  const { say } = useTexts()
  const project = useProject()!
  const write = useWriting()
  const [method, setMethod] = useState<EvidenceMethod>(first ?? 'interview')
  useEffect(() => {
    if (first) setMethod(first)
  }, [first])
  const [segment, setSegment] = useState('')
  const [words, setWords] = useState('')
  const turn = (by: number) => {
    const at = EVIDENCE_METHODS.indexOf(method) + by + EVIDENCE_METHODS.length
    setMethod(EVIDENCE_METHODS[at % EVIDENCE_METHODS.length] ?? method)
  }
  const add = () => {
    const text = words.trim()
    if (text === '') return
    const known = project.segments.has(segment) ? segment : null
    const order = atEnd(project.evidence.values())
    const done = write.add('evidence', { text, method, segment: known, date: today(), about: [...about], ...order })
    if (done.ok) setWords('')
  }
  return (
    <form
      className="quick-entry"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <Textarea
        label={say('research.quick')}
        description={say('research.quickHint', KEYS)}
        autosize
        minRows={1}
        maxRows={8}
        ref={area}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
            event.preventDefault()
            turn(event.key === 'ArrowDown' ? 1 : -1)
          } else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault()
            add()
          }
        }}
      />
      <NativeSelect
        label={say('research.method')}
        data={methodChoices(say)}
        value={method}
        onChange={(event) => setMethod(event.currentTarget.value as EvidenceMethod)}
      />
      {project.segments.size > 0 && (
        <NativeSelect
          label={say('research.segment')}
          data={[
            { value: '', label: say('research.unsaid') },
            ...[...project.segments.values()].map(({ id, name }) => ({ value: id, label: name || '…' })),
          ]}
          value={segment}
          onChange={(event) => setSegment(event.currentTarget.value)}
        />
      )}
      <Button type="submit" disabled={words.trim() === ''}>
        {say('research.write')}
      </Button>
    </form>
  )
}
