import { Button, CloseButton, NumberInput, Select } from '@mantine/core'
import {
  analyse,
  basisOf,
  changesUnder,
  copyMap,
  mapUnder,
  type ProcessMap,
  type Project,
  type WhatIf,
} from '@potok/model'
import { memo, useMemo, useState } from 'react'
import { minutesWords, rangeWords } from '../../figures/words.ts'
import { act } from '../../store/act.ts'
import { useMayEdit, useSession } from '../../store/SessionScope.tsx'
import { useTexts } from '../../ui/texts/texts.ts'
import { toast } from '../../ui/toasts.ts'
import type { Inputs } from '../inputs.ts'
import type { SectionProps } from '../section.ts'
import { type Simulation, useSimulation } from '../useSimulation.ts'

const HALF = 50
const MOST_PERCENT = 500
/** Suppositions that one click makes: those that save most. */
const MOST_REMOVALS = 3
const MOST_HALVES = 2
/** More are found by typing. */
const MOST_SHOWN = 100

/** The first that have these words in them: of thousands no more is put into words than is shown. */
function found<T, O extends { label: string }>(all: readonly T[], sought: string, wordsOf: (one: T) => O): O[] {
  const words = sought.trim().toLowerCase()
  const shown: O[] = []
  for (const one of all) {
    if (shown.length === MOST_SHOWN) break
    const option = wordsOf(one)
    if (option.label.toLowerCase().includes(words)) shown.push(option)
  }
  return shown
}

/** «And if …?»: suppositions beside the shared map, which nobody else sees until they are kept. */
export const WhatIfSection = memo(function WhatIfSection({
  map,
  project,
  nameOf,
  inputs,
}: SectionProps & { inputs: Inputs | null }) {
  const { say } = useTexts()
  const session = useSession()
  const mayEdit = useMayEdit()
  const [suppositions, suppose] = useState<readonly WhatIf[]>([])
  const [sought, seek] = useState('')
  const basis = basisOf(map, project)
  if (!basis.sound) return null
  const keyOf = ({ about, what }: Pick<WhatIf, 'about' | 'what'>) => `${about} ${what}`
  const wordsOf = ({ about, what }: Pick<WhatIf, 'about' | 'what'>) =>
    say(`analysis.input.${what}`, { name: nameOf(about) })
  const free = (inputs?.choices ?? []).filter((one) => !suppositions.some((other) => keyOf(other) === keyOf(one)))
  const add = (key: string | null) => {
    const chosen = free.find((one) => keyOf(one) === key)
    if (chosen) suppose([...suppositions, { about: chosen.about, what: chosen.what, part: HALF / 100 }])
  }
  const ofOne = (only: (one: (typeof free)[number]) => boolean, part: number, most: number) =>
    free
      .filter(only)
      .slice(0, most)
      .map(({ about, what }) => ({ about, what, part }))
  const oneClick: readonly WhatIf[] = [
    ...ofOne(({ what }) => what !== 'return', 0, MOST_REMOVALS),
    ...ofOne(({ what }) => what === 'return', HALF / 100, MOST_HALVES),
  ]
  const keep = () => {
    const name = say('analysis.whatIf.name', { map: map.map.name })
    const done = act(session, copyMap, {
      map: map.map.id,
      name,
      state: 'ideal',
      changes: changesUnder(map, project, suppositions),
    })
    if (!done.ok) return
    suppose([])
    toast(say('analysis.whatIf.kept', { name }))
  }
  return (
    <section className="card block">
      <h2 className="section-title">{say('analysis.whatIf.title')}</h2>
      <p className="quiet analysis-words">{say('analysis.whatIf.hint')}</p>
      {oneClick.length > 0 && (
        <div className="one-click">
          {oneClick.map((one) => (
            <Button
              key={keyOf(one)}
              variant="default"
              size="compact-sm"
              onClick={() => suppose([...suppositions, one])}
            >
              {say(one.part === 0 ? 'analysis.whatIf.without' : 'analysis.whatIf.half', {
                name: one.part === 0 ? wordsOf(one) : nameOf(one.about),
              })}
            </Button>
          ))}
        </div>
      )}
      {suppositions.map((one) => (
        <div key={keyOf(one)} className="supposition">
          <span className="grow">{wordsOf(one)}</span>
          <NumberInput
            aria-label={say('analysis.whatIf.part', { name: wordsOf(one) })}
            value={Math.round(one.part * 100)}
            min={0}
            max={MOST_PERCENT}
            clampBehavior="strict"
            suffix=" %"
            w={96}
            onChange={(percent) =>
              typeof percent === 'number' &&
              suppose(suppositions.map((other) => (other === one ? { ...one, part: percent / 100 } : other)))
            }
          />
          <CloseButton
            aria-label={say('analysis.whatIf.drop', { name: wordsOf(one) })}
            onClick={() => suppose(suppositions.filter((other) => other !== one))}
          />
        </div>
      ))}
      <Select
        key={suppositions.length}
        aria-label={say('analysis.whatIf.add')}
        placeholder={say('analysis.whatIf.add')}
        searchable
        searchValue={sought}
        onSearchChange={seek}
        filter={({ options }) => options}
        disabled={!inputs}
        data={found(free, sought, (one) => ({ value: keyOf(one), label: wordsOf(one) }))}
        onChange={add}
        style={{ maxWidth: 520 }}
      />
      {suppositions.length > 0 && (
        <>
          <Outcome map={map} project={project} suppositions={suppositions} />
          <div className="row">
            {mayEdit && <Button onClick={keep}>{say('analysis.whatIf.keep')}</Button>}
            <Button variant="default" onClick={() => suppose([])}>
              {say('analysis.whatIf.throw')}
            </Button>
          </div>
        </>
      )}
    </section>
  )
})

function Outcome({
  map,
  project,
  suppositions,
}: {
  map: ProcessMap
  project: Project
  suppositions: readonly WhatIf[]
}) {
  const { say, language } = useTexts()
  const { settings } = project
  const under = useMemo(() => mapUnder(map, suppositions), [map, suppositions])
  const [now, then] = [useFigures(map, project), useFigures(under, project)]
  const words = (minutes: number | null | undefined) =>
    minutes == null ? '…' : minutesWords(minutes, settings, language)
  if (!now.analysis || !then.analysis) return <p role="alert">{say('analysis.whatIf.unsound')}</p>
  const range = ({ min, max }: typeof now.analysis) => rangeWords(min, max.heading.minutes, settings, language)
  const rows = [
    [say('map.lead.short'), range(now.analysis), range(then.analysis)],
    [say('analysis.whatIf.expected'), words(now.analysis.expectedHeading), words(then.analysis.expectedHeading)],
    [say('analysis.whatIf.p85'), words(now.p85), words(then.p85)],
  ]
  return (
    <table className="analysis-table outcome" aria-live="polite">
      <thead>
        <tr>
          <th />
          <th>{say('analysis.whatIf.now')}</th>
          <th>{say('analysis.whatIf.ifSo')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, before, after]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{before}</td>
            <td>
              <b>{after}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function useFigures(map: ProcessMap, project: Project) {
  const { simulation } = useSimulation(map, project)
  const found = analyse(map, project)
  return { analysis: found.sound ? found : null, p85: p85Of(simulation) }
}

const p85Of = (simulation: Simulation) => (simulation.state === 'ready' ? simulation.result.p85 : null)
