import { Button } from '@mantine/core'
import type { Id } from '@potok/model'
import { IconDownload, IconTable } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTexts } from '../../ui/texts/texts.ts'
import { lights } from '../evidence/lit.ts'
import { ChartTableView } from './ChartTableView.tsx'
import type { Chart, ChartPart, Mark } from './chart.ts'
import { useOnPage } from './pageCharts.ts'
import { saveSvg } from './saveSvg.ts'
import { saveXlsx } from './saveXlsx.ts'

export interface ChartViewProps {
  chart: Chart
  /** Opens the elements of a part on the map. */
  show?(about: readonly Id[]): void
}

/** A chart for eyes, keys and ears: its parts are reached with the arrows, and each says its sentence. */
export function ChartView({ chart, show }: ChartViewProps) {
  const { say } = useTexts()
  const drawing = useRef<SVGSVGElement>(null)
  const [at, setAt] = useState(0)
  const [said, setSaid] = useState('')
  const [isTable, setTable] = useState(false)
  useOnPage(drawing, chart)
  const reach = (to: number) => {
    const part = Math.min(Math.max(to, 0), chart.parts.length - 1)
    setAt(part)
    drawing.current?.querySelectorAll<SVGGElement>('.chart-part')[part]?.focus()
  }
  const keys = (event: React.KeyboardEvent, part: ChartPart, number: number) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (step) reach(number + step)
    else if (event.key === 'Home') reach(0)
    else if (event.key === 'End') reach(chart.parts.length - 1)
    else if (event.key === 'Enter' && part.about.length > 0) show?.(part.about)
    else return
    event.preventDefault()
  }
  return (
    <figure className="chart">
      <div className="chart-sheet">
        <svg ref={drawing} viewBox={`0 0 ${chart.width} ${chart.height}`} width={chart.width} height={chart.height}>
          <title>{chart.title}</title>
          {chart.frame.map((mark, number) => (
            <MarkView key={`frame${number}`} mark={mark} />
          ))}
          {chart.parts.map((part, number) => (
            // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a part is heard as a picture with its sentence, and stopped at with the arrows
            <g
              key={part.key}
              className="chart-part"
              role="img"
              aria-label={part.words}
              tabIndex={number === Math.min(at, chart.parts.length - 1) ? 0 : -1}
              data-leads={part.about.length > 0 && show !== undefined}
              onKeyDown={(event) => keys(event, part, number)}
              {...lights(part.about)}
              onFocus={(event) => {
                setAt(number)
                setSaid(part.words)
                lights(part.about).onFocus(event)
              }}
              onPointerEnter={() => setSaid(part.words)}
              onClick={() => part.about.length > 0 && show?.(part.about)}
            >
              {part.marks.map((mark, inner) => (
                <MarkView key={`mark${inner}`} mark={mark} />
              ))}
            </g>
          ))}
        </svg>
      </div>
      <figcaption className="chart-foot">
        <span className="quiet small">{said || chart.title}</span>
        <span className="chart-saves">
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconTable size={14} aria-hidden="true" />}
            aria-expanded={isTable}
            onClick={() => setTable(!isTable)}
          >
            {say('analysis.asTable')}
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconDownload size={14} aria-hidden="true" />}
            onClick={() => drawing.current && saveSvg(drawing.current, chart.title)}
          >
            {say('analysis.saveChart')}
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconDownload size={14} aria-hidden="true" />}
            onClick={() => void saveXlsx([{ name: chart.title, ...chart.table }], chart.title, say)}
          >
            {say('analysis.saveXlsx')}
          </Button>
        </span>
      </figcaption>
      {isTable && <ChartTableView title={chart.title} table={chart.table} />}
    </figure>
  )
}

function MarkView({ mark }: { mark: Mark }) {
  const color = `var(--${mark.tone})`
  switch (mark.look) {
    case 'bar':
      return (
        <rect
          x={mark.x}
          y={mark.y}
          width={Math.max(mark.width, 0)}
          height={Math.max(mark.height, 0)}
          rx={1.5}
          fill={color}
          fillOpacity={mark.faint ? 0.3 : 1}
          stroke={color}
        />
      )
    case 'line':
      return (
        <line
          x1={mark.from[0]}
          y1={mark.from[1]}
          x2={mark.to[0]}
          y2={mark.to[1]}
          stroke={color}
          strokeWidth={mark.wide ?? 1}
          strokeDasharray={mark.dashed ? '5 4' : undefined}
        />
      )
    case 'words':
      return (
        <text
          x={mark.x}
          y={mark.y}
          fill={color}
          fontSize={12}
          fontWeight={mark.bold ? 600 : 400}
          textAnchor={mark.at ?? 'start'}
        >
          {mark.words}
        </text>
      )
  }
}
