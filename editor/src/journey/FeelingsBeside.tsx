import {
  COLUMN_WIDTH,
  CURVE_HEIGHT,
  curveThrough,
  feelingsApart,
  HEAD_WIDTH,
  heightOfFeeling,
  type Id,
  type JourneyGrid,
  type Laid,
  type Persona,
  pointsOf,
  saidIn,
} from '@potok/model'
import type { KeyboardEvent } from 'react'
import { useTexts } from '../ui/texts/texts.ts'
import type { JourneyBench } from './bench.ts'
import { feel, feelBy } from './deeds.ts'
import { LEVELS, lookOf, Point } from './EmotionCurves.tsx'
import { feelingWords } from './entries.ts'
import { PersonaFace } from './PersonaFace.tsx'
import { shortName } from './segmentWords.ts'

interface FeelingsBesideProps {
  bench: JourneyBench
  grid: JourneyGrid
  laid: Laid
}

/** A row a persona with its curve over the same steps, and under them how far apart they lie. */
export function FeelingsBeside({ bench, laid, grid }: FeelingsBesideProps) {
  const { say, language } = useTexts()
  const apart = feelingsApart(grid)
  const width = HEAD_WIDTH + grid.steps.length * COLUMN_WIDTH
  return (
    <div className="personas-scroll">
      <table className="personas-feelings" aria-label={say('personas.feelings')} style={{ width }}>
        <thead>
          <tr>
            <th scope="col" style={{ width: HEAD_WIDTH }}>
              {say('journey.stage')}
            </th>
            {laid.stages
              .filter(({ span }) => span > 0)
              .map(({ id, name, span }) => (
                <th key={id} scope="colgroup" colSpan={span} className="personas-stage">
                  {name}
                </th>
              ))}
          </tr>
          <tr>
            <th scope="col">{say('journey.rows.actions')}</th>
            {grid.steps.map((step) => (
              <th key={step.id} scope="col" className="personas-step map-text">
                {saidIn(step, language) || '–'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.personas.map((persona) => (
            <PersonaRow key={persona.id} bench={bench} grid={grid} persona={persona} apart={apart} />
          ))}
          {grid.personas.length > 1 && (
            <tr>
              <th scope="row">{say('personas.apart')}</th>
              {grid.steps.map(({ id }) => {
                const found = apart.get(id)
                return (
                  <td key={id} className="personas-apart" data-far={found?.isFar || undefined}>
                    {found && (found.by === 0 ? say('personas.same') : say('personas.apartBy', { by: found.by }))}
                  </td>
                )
              })}
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}

interface PersonaRowProps {
  bench: JourneyBench
  grid: JourneyGrid
  persona: Persona
  apart: ReturnType<typeof feelingsApart>
}

function PersonaRow({ bench, grid, persona, apart }: PersonaRowProps) {
  const { say } = useTexts()
  const look = lookOf(grid.personas, persona.id)
  const points = pointsOf(grid, (step) => grid.feeling(step, persona.id))
  const row = grid.rows.find(({ sort }) => sort === 'emotions')?.id
  const name = persona.name || say('journey.noName')
  const open = (step: Id) => {
    if (row) bench.desk.setState({ spot: { row, step }, corner: null, persona: persona.id, panelIsOpen: true })
  }
  const press = (step: Id) => (event: KeyboardEvent) => {
    if (!bench.canEdit() || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === '+' || event.key === '=') feelBy(bench, step, 1, persona.id)
    else if (event.key === '-' || event.key === '−') feelBy(bench, step, -1, persona.id)
    else if (/^[012]$/.test(event.key)) feel(bench, step, Number(event.key), persona.id)
    else if (event.key === 'Delete') feel(bench, step, null, persona.id)
    else return
    event.preventDefault()
  }
  return (
    <tr className="personas-row" data-look={look}>
      <th scope="row">
        <span className="personas-name">
          <PersonaFace name={name} />
          {shortName(name)}
        </span>
      </th>
      {grid.steps.map(({ id }, at) => {
        const value = feelingWords(grid.feeling(id, persona.id))
        const told = value || say('journey.emotions.unsaid')
        return (
          <td key={id} data-far={apart.get(id)?.isFar || undefined}>
            {at === 0 && <Curve width={grid.steps.length * COLUMN_WIDTH} look={look} points={points} />}
            <button
              type="button"
              aria-label={say('personas.cell', { name, place: at + 1, value: told, plus: '+', minus: '−' })}
              onClick={() => open(id)}
              onKeyDown={press(id)}
            >
              {value}
            </button>
          </td>
        )
      })}
    </tr>
  )
}

function Curve({ width, look, points }: { width: number; look: number; points: ReturnType<typeof pointsOf> }) {
  return (
    <svg className="journey-curves" width={width} height={CURVE_HEIGHT} aria-hidden="true">
      {LEVELS.map((level) => (
        <g key={level}>
          <line
            className="journey-level"
            data-zero={level === 0 || undefined}
            x2={width}
            y1={heightOfFeeling(level)}
            y2={heightOfFeeling(level)}
          />
        </g>
      ))}
      <g className="journey-curve" data-look={look}>
        <path d={curveThrough(points)} />
        {points.map((point) => (
          <Point key={point.step} look={look} point={point} />
        ))}
      </g>
    </svg>
  )
}
