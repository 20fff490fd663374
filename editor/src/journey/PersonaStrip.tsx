import { Popover, Select } from '@mantine/core'
import { addRecord, exclude, type Id, include, type Journey, orderBetween, type Project, setFields } from '@potok/model'
import { IconInfoCircle, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import { LineField } from '../maps/Fields.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import type { JourneyBench } from './bench.ts'
import { lookOf } from './EmotionCurves.tsx'
import { PersonaFace } from './PersonaFace.tsx'
import { segmentWords } from './segmentWords.ts'

const NEW = 'new'
const LINES = ['situation', 'goal', 'begins', 'ends', 'research'] as const

interface PersonaStripProps {
  bench: JourneyBench
  project: Project
  canEdit: boolean
}

/** Whose journey it is: the personas with the look of their curves, and what stands at the head of the map. */
export function PersonaStrip({ bench, project, canEdit }: PersonaStripProps) {
  const { say, language } = useTexts()
  const chosen = useStore(bench.desk, ({ persona }) => persona)
  const { head, personas } = bench.grid()
  const [typed, setTyped] = useState('')
  if (!head) return null
  const turn = (verb: typeof include, member: Id) =>
    void bench.act(verb, { noun: 'journeys', id: head.id, field: 'personas', member })
  const offered = [...project.personas.values()].filter(({ id }) => !personas.some((one) => one.id === id))
  const wanted = typed.trim()
  const lastOrder =
    [...project.personas.values()]
      .map(({ order }) => order)
      .sort()
      .at(-1) || null
  const take = (id: string | null) => {
    if (!id) return
    const [made] =
      id === NEW
        ? (bench.act(addRecord, { noun: 'personas', fields: { name: wanted, order: orderBetween(lastOrder, null) } }) ??
          [])
        : [id]
    if (made) turn(include, made)
    setTyped('')
  }
  const isHere = (id: Id) => (personas.some((one) => one.id === chosen) ? chosen === id : personas[0]?.id === id)
  return (
    <div className="journey-head">
      {personas.map((persona) => (
        <span
          key={persona.id}
          className="journey-persona"
          data-look={lookOf(personas, persona.id)}
          data-here={isHere(persona.id)}
        >
          <button
            type="button"
            aria-pressed={isHere(persona.id)}
            title={say('journey.head.chosen')}
            onClick={() => bench.desk.setState({ persona: persona.id })}
          >
            <PersonaFace name={persona.name} />
            <span>
              <strong>{persona.name || say('journey.noName')}</strong>
              <span className="small quiet">{segmentWords(project, persona, say, language)}</span>
            </span>
          </button>
          {canEdit && (
            <button
              type="button"
              className="journey-drop"
              aria-label={say('research.exclude', { name: persona.name })}
              onClick={() => turn(exclude, persona.id)}
            >
              <IconX size={14} stroke={1.8} />
            </button>
          )}
        </span>
      ))}
      {canEdit && (
        <Select
          className="journey-add-persona"
          classNames={{ input: 'potok-input' }}
          aria-label={say('journey.head.personas')}
          placeholder={say('journey.head.newPersona')}
          searchable
          value={null}
          searchValue={typed}
          onSearchChange={setTyped}
          data={[
            ...offered.map(({ id, name }) => ({ value: id, label: name || say('journey.noName') })),
            ...(wanted !== '' && !offered.some(({ name }) => name === wanted) ? [{ value: NEW, label: wanted }] : []),
          ]}
          selectFirstOptionOnChange
          onChange={take}
        />
      )}
      <span className="grow" />
      <About bench={bench} head={head} canEdit={canEdit} />
    </div>
  )
}

function About({ bench, head, canEdit }: { bench: JourneyBench; head: Journey; canEdit: boolean }) {
  const { say } = useTexts()
  const set = (fields: Partial<Journey>) => void bench.act(setFields, { noun: 'journeys', id: head.id, fields })
  const told = [head.situation, head.research].filter(Boolean).join(' · ')
  return (
    <Popover width={360} position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <button type="button" className="journey-about">
          <IconInfoCircle size={16} stroke={1.6} aria-hidden="true" />
          {told || say('journey.head.label')}
        </button>
      </Popover.Target>
      <Popover.Dropdown className="stack">
        {LINES.map((field) => (
          <LineField
            key={field}
            label={say(`journey.head.${field}`)}
            value={head[field]}
            disabled={!canEdit}
            write={(value) => set({ [field]: value })}
          />
        ))}
      </Popover.Dropdown>
    </Popover>
  )
}
