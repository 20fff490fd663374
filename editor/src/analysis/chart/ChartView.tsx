import { Button } from '@mantine/core'
import type { Id } from '@potok/model'
import { IconDownload, IconTable } from '@tabler/icons-react'
import { useId, useRef, useState } from 'react'
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
  const hatch = useId()
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
          <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line x1={0} y1={0} x2={0} y2={6} stroke="var(--ink)" strokeWidth={1.5} strokeOpacity={0.5} />
          </pattern>
          {chart.frame.map((mark, number) => (
            <MarkView key={`frame${number}`} mark={mark} hatch={hatch} />
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
                <MarkView key={`mark${inner}`} mark={mark} hatch={hatch} />
              ))}
            </g>
          ))}
        </svg>
      </div>
      <figcaption className="chart-foot">
        <span className="quiet small chart-said">{said || chart.title}</span>
        <span className="quiet small paper-only">{chart.title}</span>
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

function MarkView({ mark, hatch }: { mark: Mark; hatch: string }) {
  const color = `var(--${mark.tone})`
  switch (mark.look) {
    case 'bar': {
      const { x, y } = mark
      const place = { x, y, width: Math.max(mark.width, 0), height: Math.max(mark.height, 0), rx: 1.5 }
      return (
        <>
          <rect {...place} fill={color} fillOpacity={mark.faint ? 0.3 : 1} stroke={color} />
          {mark.hatched && <rect {...place} fill={`url(#${hatch})`} />}
        </>
      )
    }
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
