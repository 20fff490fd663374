import { type Analysis, lossTable } from '@potok/model'
import { memo } from 'react'
import { useTexts } from '../../ui/texts/texts.ts'
import type { SectionProps } from '../section.ts'
import { EstimatedLosses } from './EstimatedLosses.tsx'
import { LossTotals } from './LossTotals.tsx'
import { ParetoTable } from './ParetoTable.tsx'
import { SharedOut } from './SharedOut.tsx'

/** Where the time goes: the greatest first, with its part of the whole; the same in people's hours and money. */
export const LossSection = memo(function LossSection(given: SectionProps & { figures: Analysis }) {
  const { map, project, figures, show } = given
  const { say } = useTexts()
  const table = lossTable(map, project)
  if (!table.sound) return null
  return (
    <section className="card block">
      <h2 className="section-title">{say('analysis.losses.title')}</h2>
      <p className="quiet analysis-words">{say('analysis.losses.vital')}</p>
      <ParetoTable rows={table.rows} isYearly={project.about.annualVolume !== null} show={show} />
      <LossTotals rows={table.rows} figures={figures} project={project} />
      <SharedOut table={table} {...given} />
      <EstimatedLosses estimates={table.estimates} {...given} />
    </section>
  )
})
