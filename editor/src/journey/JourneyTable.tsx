import { cellAt, journeyGrid, type Laid, type Project } from '@potok/model'
import { useTexts } from '../ui/texts/texts.ts'
import type { JourneyBench } from './bench.ts'
import { feelingWords } from './entries.ts'
import { cellId } from './GridCell.tsx'
import { focusPanel } from './JourneyPanel.tsx'
import { shortName } from './segmentWords.ts'

interface JourneyTableProps {
  bench: JourneyBench
  project: Project
  laid: Laid
}

/** The journey as a plain table, steps downwards: for the ear, for a narrow screen, for reading aloud. A cell opens beside it. */
export function JourneyTable({ bench, project, laid }: JourneyTableProps) {
  const { say } = useTexts()
  const grid = journeyGrid(project, bench.map)
  const rows = laid.rows.filter(({ sort }) => sort !== 'rule')
  const open = (row: string, step: string) => {
    bench.desk.setState({ spot: { row, step }, corner: null, panelIsOpen: true })
    requestAnimationFrame(focusPanel)
  }
  const wordsAt = (row: (typeof rows)[number], at: number, step: string) => {
    if (row.sort === 'emotions')
      return (grid?.personas ?? [])
        .map(
          ({ id, name }) =>
            `${shortName(name)}: ${feelingWords(grid!.feeling(step, id)) || say('journey.emotions.unsaid')}`,
        )
        .join('; ')
    const entries = cellAt(row, at)?.entries ?? []
    return entries
      .map((entry) =>
        [entry.star ? `№ ${entry.star}` : '', entry.words || (entry.picture ? say('journeyPictures.untold') : '')]
          .filter(Boolean)
          .join(' '),
      )
      .join('; ')
  }
  return (
    <div className="journey-table">
      <table aria-label={say('journey.map')}>
        <thead>
          <tr>
            <th scope="col">{say('journey.stage')}</th>
            {rows.map((row) => (
              <th key={row.id} scope="col">
                {row.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {laid.stages.flatMap((stage) =>
            laid.steps.slice(stage.at, stage.at + stage.span).map((step, inside) => (
              <tr key={step}>
                {inside === 0 && (
                  <th scope="rowgroup" rowSpan={stage.span}>
                    {stage.name}
                  </th>
                )}
                {rows.map((row) => {
                  const words = wordsAt(row, stage.at + inside, step)
                  return (
                    <td key={row.id}>
                      <button
                        type="button"
                        data-spot={cellId({ row: row.id, step })}
                        aria-label={`${row.name}, ${say('journey.stepNumber', { number: stage.at + inside + 1 })}: ${words}`}
                        onClick={() => open(row.id, step)}
                      >
                        {words}
                      </button>
                    </td>
                  )
                })}
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  )
}
