import { SegmentedControl } from '@mantine/core'
import { derivedSystem, elementName, type Project, type Relation, type SystemMap } from '@potok/model'
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { SystemCanvas } from '../canvas/system/SystemCanvas.tsx'
import { SystemGround } from '../canvas/system/SystemGround.tsx'
import { useFitting } from '../canvas/system/useFitting.ts'
import { createView } from '../canvas/view.ts'
import { useTexts } from '../ui/texts/texts.ts'
import type { SystemBench } from './bench.ts'
import { derivedPicture, derivedPlaces } from './derivedPicture.ts'
import { useShown } from './useShown.ts'
import { rangeWords, waitWords } from './waitWords.ts'

const NOTHING: ReadonlySet<never> = new Set()
const NOWHERE: SystemMap = { id: '', elements: [], relations: [] }

/** Who passes what to whom in the processes: drawn and told as a table, always as the process maps stand now. */
export function DerivedView({ bench, project }: { bench: SystemBench; project: Project }) {
  const { say, language } = useTexts()
  const state = useStore(bench.desk, (desk) => desk.derivedState)
  const derived = useMemo(() => derivedSystem(project, state), [project, state])
  const drawn = useMemo(() => derivedPicture(derived), [derived])
  const places = useMemo(() => derivedPlaces(project, state, NOWHERE), [project, state])
  const placed = useMemo(() => ({ ...project, layout: new Map(Object.entries(places)) }), [project, places])
  const [view] = useState(createView)
  const passingOf = (relation: Pick<Relation, 'id'>) => derived.passings[Number(relation.id)]!
  const shown = useShown({
    project: placed,
    map: drawn,
    hidden: NOTHING,
    isFocused: false,
    selection: NOTHING,
    loop: null,
    bottleneck: null,
    loops: NOBODY,
    people: NOBODY,
    say,
    language,
    label: (relation) => waitWords(passingOf(relation), project, say, language),
  })
  const fitting = useFitting(shown.store, view)
  const name = (id: string) => {
    const element = drawn.elements.find((one) => one.id === id)
    return (element && elementName(project, element, language)) || say('system.unnamed')
  }
  return (
    <div className="system-derived">
      <div className="row">
        <SegmentedControl
          size="xs"
          aria-label={say('system.derived.state')}
          value={state}
          onChange={(next) => bench.desk.setState({ derivedState: next as 'current' | 'target' })}
          data={(['current', 'target'] as const).map((one) => ({ value: one, label: say(`system.derived.${one}`) }))}
        />
        <span className="quiet small">{say('system.derived.why')}</span>
      </div>
      {derived.passings.length === 0 ? (
        <p className="quiet">{say('system.derived.none')}</p>
      ) : (
        <>
          <div className="map-stage system-stage">
            <SystemGround shown={shown.store} view={view} />
            <SystemCanvas
              shown={shown.store}
              view={view}
              canEdit={false}
              label={say('system.views.derived')}
              typing={null}
              isRelating={false}
              penOf={() => null}
              select={nothing}
              open={nothing}
              relate={nothing}
              relateTo={nothing}
              drag={nothing}
              drop={nothing}
              point={nothing}
              ready={fitting.ready}
            />
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys reach what is below */}
          <section className="system-table" aria-label={say('system.derived.table')} tabIndex={0}>
            <table aria-label={say('system.derived.table')}>
              <thead>
                <tr>
                  {(['from', 'to', 'handoffs', 'wait', 'documents'] as const).map((column) => (
                    <th key={column} scope="col">
                      {say(`system.derived.columns.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {derived.passings.map((one) => (
                  <tr key={`${one.start} ${one.end}`}>
                    <td>{name(one.start)}</td>
                    <td>{name(one.end)}</td>
                    <td>{one.flows.length}</td>
                    <td>{rangeWords(one, project, say, language)}</td>
                    <td>{one.documents.map((id) => project.documents.get(id)?.name ?? '').join(', ')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </div>
  )
}

const nothing = () => {}
const NOBODY: readonly never[] = []
