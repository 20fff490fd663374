import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core'
import { replaceText } from '@potok/model'
import { IconFocus2, IconX } from '@tabler/icons-react'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Bench } from '../maps/bench.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { toast } from '../ui/toasts.ts'
import { lightFound } from './found.ts'
import { type PlaceIn, placesOf } from './placesOf.ts'
import { placeOf, travelTo } from './travel.ts'
import './finding.css'

interface ReplaceBarProps {
  bench: Bench
  close(): void
}

/** Over the sheet: other words in the texts of the map, each place seen before it is replaced. */
export default function ReplaceBar({ bench, close }: ReplaceBarProps) {
  const { say, language } = useTexts()
  const [words, setWords] = useState('')
  const [to, setTo] = useState('')
  const [chosen] = useState(() => bench.desk.getState().selection)
  const [onlyChosen, setOnlyChosen] = useState(chosen.size > 1)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const project = useDeferredValue(useStore(bench.drawn.store, (state) => state.project))
  const places = useMemo(
    () => placesOf(bench.map, project, { words, to, among: onlyChosen ? chosen : null, language }),
    [bench, project, words, to, onlyChosen, chosen, language],
  )
  const taken = places.filter((one) => !left.has(keyOf(one)))
  useEffect(() => {
    lightFound([...new Set(places.map(({ place }) => place.id))].filter((id) => placeOf(bench, id)))
    return () => lightFound([])
  }, [places, bench])
  const take = (one: PlaceIn, isTaken: boolean) => {
    const next = new Set(left)
    isTaken ? next.delete(keyOf(one)) : next.add(keyOf(one))
    setLeft(next)
  }
  const replace = () => {
    if (taken.length === 0) return
    if (!bench.act(replaceText, { places: taken.map(({ place }) => place) })) return
    toast(bench.say('finding.replaced', { count: taken.length }), {
      action: { words: bench.say('map.bringBack'), run: () => void bench.undo()?.undo() },
    })
    setLeft(new Set())
  }
  return (
    <section
      className="find-bar"
      aria-label={say('finding.replace.label')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        close()
      }}
    >
      <form
        className="find-row"
        onSubmit={(event) => {
          event.preventDefault()
          replace()
        }}
      >
        <TextInput
          className="grow"
          autoFocus
          aria-label={say('finding.replace.what')}
          placeholder={say('finding.replace.what')}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value)
            setLeft(new Set())
          }}
        />
        <TextInput
          className="grow"
          aria-label={say('finding.replace.to')}
          placeholder={say('finding.replace.to')}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
        <Button type="submit" disabled={taken.length === 0}>
          {say('finding.replace.do')}
        </Button>
        <ActionIcon aria-label={say('finding.close')} onClick={close}>
          <IconX size={18} stroke={1.6} />
        </ActionIcon>
      </form>
      <div className="find-row">
        {chosen.size > 0 && (
          <button
            type="button"
            className="find-filter"
            aria-pressed={onlyChosen}
            onClick={() => setOnlyChosen(!onlyChosen)}
          >
            {say('finding.replace.chosen')}
          </button>
        )}
        <span className="find-count grow" role="status">
          {words === '' ? '' : say('finding.replace.taken', { taken: taken.length, count: places.length })}
        </span>
      </div>
      {places.length > 0 && (
        <ul className="find-places">
          {places.map((one) => (
            <li key={keyOf(one)}>
              <Checkbox
                checked={!left.has(keyOf(one))}
                onChange={(event) => take(one, event.currentTarget.checked)}
                label={<Preview one={one} />}
              />
              <ActionIcon
                size={28}
                aria-label={say('finding.replace.show')}
                onClick={() => travelTo(bench, one.place.id)}
              >
                <IconFocus2 size={16} stroke={1.7} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const AROUND = 32

function Preview({ one: { place, text } }: { one: PlaceIn }) {
  const [start, end] = [place.from, place.from + place.was.length]
  return (
    <span className="find-preview">
      {start > AROUND ? '…' : ''}
      {text.slice(Math.max(0, start - AROUND), start)}
      <del>{place.was}</del>
      <ins>{place.to}</ins>
      {text.slice(end, end + AROUND)}
      {text.length > end + AROUND ? '…' : ''}
    </span>
  )
}

const keyOf = ({ place: { id, field, from } }: PlaceIn) => `${id}/${field}/${from}`
