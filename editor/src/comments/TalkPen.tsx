import { Button, Textarea } from '@mantine/core'
import { type Id, LONGEST_MESSAGE } from '@potok/model'
import { IconSend } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Talker } from '../api/talk.ts'
import { Avatar } from '../ui/Avatars.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { asKept, leftInDraft, matching, type Typed, typedMention } from './mentioning.ts'
import { useTalk, useTalkState } from './useTalk.ts'

const MOST_OFFERED = 6

interface TalkPenProps {
  label: string
  button: string
  /** What is written anew; empty: something new. */
  first?: string
  takesFocus?: boolean
  send(text: string): void
  /** Without it the pen stays and is emptied. */
  drop?(): void
}

/** Where a message is written: after the sign @ it offers who is in the project, Ctrl+Enter sends. */
export function TalkPen({ label, button, first = '', takesFocus = false, send, drop }: TalkPenProps) {
  const { say } = useTexts()
  const talk = useTalk()
  const people = useTalkState((state) => state.people)
  const [draft, setDraft] = useState(first)
  const [typed, setTyped] = useState<Typed | null>(null)
  const [at, setAt] = useState(0)
  const [chosen] = useState(() => new Map<string, Id>())
  const field = useRef<HTMLTextAreaElement>(null)
  const list = useId()
  useEffect(() => {
    if (takesFocus) field.current?.focus()
  }, [takesFocus])
  const offered = typed
    ? matching(
        [...people.values()].filter(({ id, here }) => here && id !== talk?.me),
        typed.words,
      ).slice(0, MOST_OFFERED)
    : []
  const left = leftInDraft(draft, people)
  const tooLong = draft.length - LONGEST_MESSAGE
  const mayCall = draft.trim() !== '' && tooLong <= 0

  const look = (text: string, caret: number) => {
    const now = typedMention(text, caret)
    setTyped(now)
    if (now?.words !== typed?.words) setAt(0)
  }
  const mention = ({ id, name }: Talker) => {
    const input = field.current
    if (!typed || !input) return
    chosen.set(name, id)
    const before = `${draft.slice(0, typed.start)}@${name} `
    const text = before + draft.slice(input.selectionStart).replace(/^ /, '')
    setDraft(text)
    setTyped(null)
    requestAnimationFrame(() => {
      input.focus()
      input.setSelectionRange(before.length, before.length)
    })
  }
  const done = () => {
    if (!mayCall) return
    const kept = asKept(draft.trim(), people, chosen)
    setDraft('')
    setTyped(null)
    chosen.clear()
    send(kept)
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const one = offered[at]
    if (one && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      setAt((at + (event.key === 'ArrowDown' ? 1 : offered.length - 1)) % offered.length)
    } else if (one && (event.key === 'Enter' || event.key === 'Tab') && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      mention(one)
    } else if (event.key === 'Escape' && (typed || drop)) {
      event.preventDefault()
      event.stopPropagation()
      if (typed) setTyped(null)
      else drop?.()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      done()
    }
  }
  return (
    <form
      className="talk-pen"
      onSubmit={(event) => {
        event.preventDefault()
        done()
      }}
    >
      <Textarea
        ref={field}
        label={label}
        value={draft}
        autosize
        minRows={2}
        maxRows={10}
        role="combobox"
        data-autofocus={takesFocus || undefined}
        aria-expanded={offered.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={offered[at] ? `${list}-${at}` : undefined}
        onChange={(event) => {
          const { value, selectionStart } = event.currentTarget
          setDraft(value)
          look(value, selectionStart)
        }}
        onSelect={({ currentTarget: { value, selectionStart } }) => typed && look(value, selectionStart)}
        onFocus={() => talk?.ask()}
        onBlur={() => setTyped(null)}
        onKeyDown={press}
      />
      <div
        className="talk-offers"
        id={list}
        role="listbox"
        aria-label={say('comments.people')}
        hidden={offered.length === 0}
      >
        {offered.map((one, place) => (
          <div
            key={one.id}
            id={`${list}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            className="talk-offer"
            onPointerDown={(event) => {
              event.preventDefault()
              mention(one)
            }}
          >
            <Avatar face={one} />
            {one.name}
          </div>
        ))}
      </div>
      {left.map(({ id, name }) => (
        <p key={id} className="talk-left" role="alert">
          {say('comments.left', { name })}
        </p>
      ))}
      {tooLong > 0 && (
        <p className="talk-left" role="alert">
          {say('comments.tooLong', { count: tooLong })}
        </p>
      )}
      <div className="row">
        <Button
          type="submit"
          size="compact-sm"
          disabled={!mayCall}
          title={`${button}  Ctrl+Enter`}
          leftSection={<IconSend size={14} aria-hidden="true" />}
        >
          {button}
        </Button>
        {drop && (
          <Button variant="subtle" size="compact-sm" onClick={drop}>
            {say('comments.drop')}
          </Button>
        )}
        <span className="faint small grow">{say('comments.mentionHint', { sign: '@' })}</span>
      </div>
    </form>
  )
}
