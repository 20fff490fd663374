import { Button, Checkbox, NativeSelect, Select } from '@mantine/core'
import {
  addRecord,
  type Id,
  type JourneyCell,
  type JourneyRow,
  journeyGrid,
  type Project,
  promotePain,
  setFields,
  TOUCH_CHANNELS,
  type TouchChannel,
  writeText,
} from '@potok/model'
import { IconTrash } from '@tabler/icons-react'
import { TextField } from '../maps/Fields.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { stepTitleOf } from '../ui/titleOf.ts'
import type { JourneyBench } from './bench.ts'
import { removePart } from './deeds.ts'
import { operationWords } from './entries.ts'
import { PicturePart } from './PicturePart.tsx'

interface EntryPartProps {
  bench: JourneyBench
  project: Project
  row: JourneyRow
  cell: JourneyCell
  number: number
  isOnly: boolean
  canEdit: boolean
}

/** One entry: its words, what it is seen from another side, how far it goes. */
export function EntryPart({ bench, project, row, cell, number, isOnly, canEdit }: EntryPartProps) {
  const { say, language } = useTexts()
  const set = (fields: Partial<JourneyCell>) => void bench.act(setFields, { noun: 'journeyCells', id: cell.id, fields })
  const problem = project.problems.get(cell.problem ?? '')
  const solution = project.solutions.get(cell.solution ?? '')
  const shared = problem ? (['problems', problem] as const) : solution ? (['solutions', solution] as const) : null
  const grid = journeyGrid(project, bench.map) ?? bench.grid()
  const later = grid.steps.slice(grid.steps.findIndex(({ id }) => id === cell.step) + 1)
  const name = (id: Id) => {
    const at = grid.steps.findIndex((one) => one.id === id)
    return `${at + 1}. ${stepTitleOf(grid.steps[at], language) || say('journey.noName')}`
  }
  return (
    <div className="journey-entry-part" data-entry={cell.id}>
      <TextField
        label={isOnly ? say('journey.entry.text') : say('journey.entry.one', { number })}
        value={shared ? shared[1].text : cell.text}
        disabled={!canEdit}
        write={(text) =>
          void bench.act(writeText, {
            noun: shared?.[0] ?? 'journeyCells',
            id: shared?.[1].id ?? cell.id,
            field: 'text',
            text,
          })
        }
      />
      {row.sort === 'thoughts' && (
        <Checkbox
          label={say('journey.entry.quote')}
          checked={cell.quote}
          disabled={!canEdit}
          onChange={(event) => set({ quote: event.currentTarget.checked })}
        />
      )}
      {row.sort === 'touchpoints' && (
        <>
          <NativeSelect
            label={say('journey.entry.channel')}
            disabled={!canEdit}
            value={cell.channel ?? ''}
            data={[
              { value: '', label: say('journey.entry.noChannel') },
              ...TOUCH_CHANNELS.map((one) => ({ value: one, label: say(`research.channels.${one}`) })),
            ]}
            onChange={(event) => set({ channel: (event.currentTarget.value || null) as TouchChannel | null })}
          />
          <Link
            label={say('journey.entry.touchpoint')}
            value={cell.touchpoint}
            disabled={!canEdit}
            choices={[...project.touchpoints.values()].map((one) => [one.id, one.name || say('journey.noName')])}
            choose={(touchpoint) => set({ touchpoint })}
          />
        </>
      )}
      {row.sort === 'pains' && (
        <>
          <Link
            label={say('journey.entry.problem')}
            value={cell.problem}
            disabled={!canEdit}
            choices={[...project.problems.values()].map((one) => [one.id, `№ ${one.number ?? '…'} ${one.text}`])}
            choose={(id) =>
              set({ problem: id, ...(id && !cell.text ? { text: project.problems.get(id)?.text ?? '' } : {}) })
            }
          />
          {canEdit && !problem && cell.text.trim() !== '' && (
            <Button variant="light" onClick={() => bench.act(promotePain, { cell: cell.id })}>
              {say('journey.entry.promote')}
            </Button>
          )}
        </>
      )}
      {row.sort === 'opportunities' && (
        <Link
          label={say('journey.entry.solution')}
          value={cell.solution}
          disabled={!canEdit}
          choices={[...project.solutions.values()].map((one) => [one.id, `${one.number ?? '…'} ${one.text}`])}
          choose={(id) =>
            set({ solution: id, ...(id && !cell.text ? { text: project.solutions.get(id)?.text ?? '' } : {}) })
          }
          create={(text) => {
            const [id] = bench.act(addRecord, { noun: 'solutions', fields: { text } }) ?? []
            if (id) set({ solution: id })
          }}
          fresh={solution ? '' : cell.text}
        />
      )}
      {row.sort === 'backstage' && (
        <Link
          label={say('journey.entry.operation')}
          value={cell.operation}
          disabled={!canEdit}
          choices={[...project.steps.values()]
            .filter(({ look }) => look === 'operation')
            .map((one) => [one.id, `${operationWords(project, one.id)} · ${one.text}`])}
          choose={(operation) => set({ operation })}
        />
      )}
      {row.sort === 'evidence' && (
        <Link
          label={say('journey.entry.evidence')}
          value={cell.evidence}
          disabled={!canEdit}
          choices={[...project.evidence.values(), ...project.hypotheses.values(), ...project.insights.values()].map(
            (one) => [one.id, one.text || ('quote' in one ? one.quote : '') || say('journey.noName')],
          )}
          choose={(evidence) => set({ evidence })}
        />
      )}
      <PicturePart bench={bench} cell={cell} words={shared ? shared[1].text : cell.text} canEdit={canEdit} />
      {later.length > 0 && (
        <NativeSelect
          label={say('journey.entry.until')}
          disabled={!canEdit}
          value={later.some(({ id }) => id === cell.until) ? (cell.until ?? '') : ''}
          data={[
            { value: '', label: say('journey.entry.own') },
            ...later.map(({ id }) => ({ value: id, label: name(id) })),
          ]}
          onChange={(event) => set({ until: event.currentTarget.value || null })}
        />
      )}
      {canEdit && (
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={16} stroke={1.6} aria-hidden="true" />}
          onClick={() => removePart(bench, 'journeyCells', cell.id)}
        >
          {say('journey.entry.remove')}
        </Button>
      )}
    </div>
  )
}

interface LinkProps {
  label: string
  value: Id | null
  disabled: boolean
  choices: readonly (readonly [Id, string])[]
  choose(id: Id | null): void
  /** Makes a new one of these words. */
  create?(words: string): void
  fresh?: string
}

/** One of the project's things that this entry is; what is gone is not linked. */
function Link({ label, value, disabled, choices, choose, create, fresh = '' }: LinkProps) {
  const { say } = useTexts()
  return (
    <>
      <Select
        label={label}
        classNames={{ input: 'potok-input', label: 'potok-label' }}
        placeholder={say('journey.entry.notLinked')}
        disabled={disabled}
        searchable
        clearable
        value={choices.some(([id]) => id === value) ? value : null}
        data={choices.map(([id, words]) => ({ value: id, label: words }))}
        onChange={choose}
      />
      {create && !disabled && fresh.trim() !== '' && (
        <Button variant="light" onClick={() => create(fresh.trim())}>
          {say('research.add')}: {fresh.trim()}
        </Button>
      )}
    </>
  )
}
