import { ActionIcon } from '@mantine/core'
import {
  decidePrototype,
  FIDELITIES,
  PROTOTYPE_DECISIONS,
  type Prototype,
  type PrototypeDecision,
  type Refusal,
  talkPlace,
} from '@potok/model'
import { IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { BoardLink } from '../board/BoardLink.tsx'
import { CommentButton } from '../comments/CommentButton.tsx'
import { amountOf, useWriting } from '../papers/useWriting.ts'
import { Chosen, Written } from '../papers/Written.tsx'
import { Attachments } from '../research/Attachments.tsx'
import { Removing } from '../research/Removing.tsx'
import { act } from '../store/act.ts'
import { useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'
import { decisionWords } from './prototypeWords.ts'
import { Tried } from './Tried.tsx'

/** One prototype: what it is, its test, the result and the decision. Esc leads back to the board. */
export function PrototypePanel({ prototype, close }: { prototype: Prototype; close(): void }) {
  const { say } = useTexts()
  const sentence = useSentence()
  const session = useSession()
  const write = useWriting()
  const [refused, setRefused] = useState<Refusal | null>(null)
  const panel = useRef<HTMLElement>(null)
  // A prototype that was just begun is named first.
  useEffect(() => {
    if (prototype.text === '') panel.current?.querySelector('textarea')?.focus()
  }, [prototype.text])
  const { id } = prototype
  const set = (fields: Partial<Prototype>) => write.fields('prototypes', id, fields)
  const text = (field: 'text' | 'how' | 'result') => (
    <Written
      label={say(`prototypes.${field}`)}
      long
      value={prototype[field]}
      write={(value) => write.text('prototypes', id, field, value)}
    />
  )
  const minutes = (field: 'before' | 'after') => (
    <Written
      label={say(`prototypes.${field}`)}
      kind="number"
      value={prototype[field] === null ? '' : String(prototype[field])}
      write={(value) => set({ [field]: amountOf(value) })}
    />
  )
  const decide = (value: string) => {
    const decision = (value || null) as PrototypeDecision | null
    const done = act(session, decidePrototype, { prototype: id, decision }, true)
    setRefused(done.ok ? null : done)
  }
  return (
    <section
      ref={panel}
      className="card block research-panel"
      aria-label={say('prototypes.one')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close()
      }}
    >
      <div className="row">
        <h2 className="block-title grow">{say('prototypes.one')}</h2>
        <CommentButton place={talkPlace('prototypes', id)} name={say('prototypes.one')} />
        <ActionIcon aria-label={say('research.close')} onClick={close}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      {text('text')}
      <BoardLink prototype={id} />
      <Chosen
        label={say('prototypes.fidelity')}
        value={prototype.fidelity}
        choices={FIDELITIES.map((value) => ({ value, label: say(`prototypes.fidelities.${value}`) }))}
        write={(value) => set({ fidelity: value as Prototype['fidelity'] })}
      />
      <Tried prototype={prototype} />
      {text('how')}
      <div className="pair">
        <Written label={say('prototypes.testers')} value={prototype.testers} write={(testers) => set({ testers })} />
        <Written
          label={say('prototypes.day')}
          kind="date"
          value={prototype.day ?? ''}
          write={(value) => set({ day: value || null })}
        />
      </div>
      {text('result')}
      {prototype.fidelity === 'trial' && (
        <div className="pair">
          {minutes('before')}
          {minutes('after')}
        </div>
      )}
      <Chosen
        label={say('prototypes.decision')}
        value={prototype.decision ?? ''}
        choices={[null, ...PROTOTYPE_DECISIONS].map((value) => ({
          value: value ?? '',
          label: decisionWords(say, value),
        }))}
        write={decide}
      />
      {refused && prototype.result.trim() === '' && (
        <p className="small research-refused" role="alert">
          {sentence(refused)}
        </p>
      )}
      <Attachments noun="prototypes" record={prototype} />
      <Removing noun="prototypes" id={id} before={close} />
    </section>
  )
}
