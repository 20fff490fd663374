import type { Project, Table } from '@potok/model'
import { useStore } from 'zustand'
import { type Analysed, hasTime } from '../figures/analysed.ts'
import { minutesWords, rangeWords, wholeWords } from '../figures/words.ts'
import { useTexts } from '../ui/texts/texts.ts'
import type { TableBench } from './bench.ts'
import { selectedPart } from './moving.ts'

interface TableFootProps {
  bench: TableBench
  project: Project
  table: Table
  analysed: Analysed
}

/** What all rows come to, and which keys go on. */
export function TableFoot({ bench, project, table, analysed }: TableFootProps) {
  const { say, language } = useTexts()
  useStore(bench.desk, ({ spot, corner }) => [spot, corner].map((one) => `${one?.row} ${one?.column}`).join())
  const operations = table.rows.filter(({ step }) => step.look === 'operation')
  const signatures = operations.reduce((sum, { step }) => sum + step.signatures, 0)
  const figures = analysed.figures && hasTime(analysed.figures) ? analysed.figures : null
  const { rows, columns } = selectedPart(bench)
  return (
    <footer className="table-foot">
      <strong>{say('table.operations', { count: operations.length })}</strong>
      {figures && (
        <>
          <span>
            {say('map.lead.short')}{' '}
            <strong>{rangeWords(figures.min, figures.max.heading.minutes, project.settings, language)}</strong>
          </span>
          <span>
            {say('map.lead.expected', { time: minutesWords(figures.expectedHeading, project.settings, language) })}
          </span>
        </>
      )}
      {signatures > 0 && (
        <span>{say('table.signatures', { count: signatures, figure: wholeWords(signatures, language) })}</span>
      )}
      <span className="grow" />
      <span className="quiet" id="table-keys">
        {rows.length * columns.length > 1
          ? `${say('table.selected', { rows: rows.length, columns: columns.length })} · `
          : ''}
        {say('table.keys', { tab: 'Tab', enter: 'Enter', fill: 'Ctrl+D', choose: 'Alt+↓', talk: 'Ctrl+M' })}
      </span>
    </footer>
  )
}
