import { SegmentedControl } from '@mantine/core'
import { type Id, type ProcessMap, type Project, processMap, processMaps, simulatedOnly } from '@potok/model'
import { useEffect, useMemo, useState } from 'react'
import { analysedMap } from '../figures/analysed.ts'
import { go } from '../routes.ts'
import { useProject, useSession } from '../store/SessionScope.tsx'
import { Go } from '../ui/Go.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { MapBeside } from './beside/MapBeside.tsx'
import { type PageCharts, PageChartsScope } from './chart/pageCharts.ts'
import { CompareSection } from './compare/CompareSection.tsx'
import { DatesSection } from './dates/DatesSection.tsx'
import { elementWords } from './elementWords.ts'
import { EvidenceSection } from './evidence/EvidenceSection.tsx'
import { darken } from './evidence/lit.ts'
import { Later } from './Later.tsx'
import { LeadSection } from './lead/LeadSection.tsx'
import { SimulatedSection } from './lead/SimulatedSection.tsx'
import { LoadSection } from './load/LoadSection.tsx'
import { LossSection } from './losses/LossSection.tsx'
import type { SectionProps } from './section.ts'
import { SpreadSection } from './spread/SpreadSection.tsx'
import { useInputs } from './useInputs.ts'
import { usePaperColours } from './usePaperColours.ts'
import { WhatIfSection } from './whatIf/WhatIfSection.tsx'
import { SaveAll } from './workbook/SaveAll.tsx'
import '../figures/figures.css'
import './analysis.css'
import './print.css'

const ORDER = ['current', 'target', 'ideal']

/** All figures of one map with their ground. */
export function FiguresScreen() {
  const { say } = useTexts()
  const project = useProject()!
  const maps = processMaps(project).sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))
  const [chosen, choose] = useState<Id | null>(null)
  const record = maps.find(({ id }) => id === chosen) ?? maps[0]
  const id = record?.id
  const map = useMemo(() => (id ? processMap(project, id) : null), [project, id])
  return (
    <div className="analysis">
      <div className="analysis-head">
        <h1 className="page-title">{say('project.figures')}</h1>
        {maps.length > 1 && record && (
          <SegmentedControl
            aria-label={say('map.state.label')}
            value={record.id}
            onChange={choose}
            data={maps.map(({ id, state }) => {
              const alike = maps.filter((one) => one.state === state)
              const number = alike.length > 1 ? ` ${alike.findIndex((one) => one.id === id) + 1}` : ''
              return { value: id, label: `${say(`map.state.${state}`)}${number}` }
            })}
          />
        )}
        {record && <span className="quiet paper-only">{say(`map.state.${record.state}`)}</span>}
      </div>
      {map ? (
        <Sections key={map.map.id} map={map} project={project} />
      ) : (
        <p className="quiet">{say('analysis.noMap')}</p>
      )}
    </div>
  )
}

function Sections({ map, project }: { map: ProcessMap; project: Project }) {
  const texts = useTexts()
  const { say } = texts
  const session = useSession()
  const [charts] = useState<PageCharts>(() => new Map())
  useEffect(() => darken, [])
  usePaperColours()
  const inputs = useInputs(map, project)
  const analysed = useMemo(() => analysedMap(project, map.map.id), [project, map.map.id])
  const { figures } = analysed
  const place = { name: 'map', project: session.projectId, map: map.map.id } as const
  // One section that learns something must not draw the others anew.
  const given = useMemo<SectionProps>(
    () => ({
      map,
      project,
      nameOf: (id) => elementWords(map, id, texts),
      show(about) {
        const step = about.find((id) => project.steps.has(id)) ?? project.flows.get(about[0] ?? '')?.end ?? null
        go({ name: 'map', project: session.projectId, map: map.map.id, step })
      },
    }),
    [map, project, say, session],
  )
  if (!figures) {
    const { findings } = analysed
    const why = simulatedOnly(map, project)
    return (
      <>
        {why.length > 0 && <SimulatedSection {...given} why={why} />}
        <section className="card block">
          <h2 className="block-title">{say(why.length > 0 ? 'analysis.othersNone' : 'map.figures.none')}</h2>
          {findings.length > 0 && (
            <p className="quiet analysis-words">{say('analysis.blocked', { count: findings.length })}</p>
          )}
          <Go to={{ ...place, step: null }}>{say('analysis.toMap')}</Go>
        </section>
      </>
    )
  }
  return (
    <PageChartsScope value={charts}>
      <div className="analysis-beside">
        <div className="analysis-sections">
          <div className="analysis-saves">
            <SaveAll charts={charts} {...given} />
          </div>
          <LeadSection {...given} figures={figures} />
          <Later map={map}>
            <LossSection {...given} figures={figures} />
          </Later>
          <Later map={map}>
            <SpreadSection {...given} inputs={inputs} />
          </Later>
          <Later map={map}>
            <WhatIfSection {...given} inputs={inputs} />
          </Later>
          <Later map={map}>
            <DatesSection {...given} />
          </Later>
          <Later map={map}>
            <LoadSection {...given} figures={figures} />
          </Later>
          <Later map={map}>
            <CompareSection {...given} />
          </Later>
          <EvidenceSection {...given} />
        </div>
        <Later map={map}>
          <MapBeside map={map} project={project} nameOf={given.nameOf} />
        </Later>
      </div>
    </PageChartsScope>
  )
}
