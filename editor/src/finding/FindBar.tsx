import { ActionIcon, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconSearch, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Bench } from '../maps/bench.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { FILTERS, type Filter, findOn } from './find.ts'
import { lightFound } from './found.ts'
import { placeOf, travelTo } from './travel.ts'
import './finding.css'

interface FindBarProps {
  bench: Bench
  close(): void
}

/** Over the sheet while something is looked for: how many places there are, and the way from one to the next. */
export default function FindBar({ bench, close }: FindBarProps) {
  const { say } = useTexts()
  const input = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState('')
  const [filter, setFilter] = useState<Filter | null>(null)
  const [at, setAt] = useState<number | null>(null)
  const project = useDeferredValue(useStore(bench.drawn.store, (state) => state.project))
  const found = useMemo(
    () => findOn(bench.map, project, { words, filter }, (id) => placeOf(bench, id)),
    [bench, project, words, filter],
  )
  useEffect(() => {
    lightFound(found)
    return () => lightFound([])
  }, [found])
  const wanted = useStore(bench.desk, (desk) => desk.wanted === 'find')
  useEffect(() => {
    if (!wanted) return
    bench.desk.setState({ wanted: null })
    input.current?.focus()
    input.current?.select()
  }, [wanted, bench])
  const anew = (change: () => void) => {
    change()
    setAt(null)
  }
  const travel = (by: 1 | -1) => {
    if (found.length === 0) return
    const next = at === null ? (by === 1 ? 0 : found.length - 1) : (at + by + found.length) % found.length
    const id = found[next]
    if (!id) return
    setAt(next)
    travelTo(bench, id)
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const inField = event.target === input.current
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && inField) travel(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const asked = words.trim() !== '' || filter !== null
  const place = at !== null && at < found.length ? at + 1 : null
  return (
    <search className="find-bar" aria-label={say('finding.label')} onKeyDown={pressed}>
      <div className="find-row">
        <TextInput
          ref={input}
          className="grow"
          leftSection={<IconSearch size={16} stroke={1.6} aria-hidden="true" />}
          aria-label={say('finding.label')}
          placeholder={say('finding.placeholder')}
          value={words}
          onChange={(event) => {
            const typed = event.currentTarget.value
            anew(() => setWords(typed))
          }}
        />
        <span className="find-count" role="status">
          {!asked
            ? ''
            : place === null
              ? say('finding.places', { count: found.length })
              : say('finding.place', { place, count: found.length })}
        </span>
        <ActionIcon aria-label={say('finding.previous')} disabled={found.length === 0} onClick={() => travel(-1)}>
          <IconChevronUp size={18} stroke={1.6} />
        </ActionIcon>
        <ActionIcon aria-label={say('finding.next')} disabled={found.length === 0} onClick={() => travel(1)}>
          <IconChevronDown size={18} stroke={1.6} />
        </ActionIcon>
        <ActionIcon aria-label={say('finding.close')} onClick={close}>
          <IconX size={18} stroke={1.6} />
        </ActionIcon>
      </div>
      <div className="find-row">
        {FILTERS.map((one) => (
          <button
            key={one}
            type="button"
            className="find-filter"
            aria-pressed={filter === one}
            onClick={() => anew(() => setFilter(filter === one ? null : one))}
          >
            {say(`finding.filters.${one}`)}
          </button>
        ))}
      </div>
    </search>
  )
}
