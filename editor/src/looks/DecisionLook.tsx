import type { LookProps } from './look.ts'
import { Lines } from './StepLook.tsx'

export function DecisionLook({ step, lines, question, width, height, nearness }: LookProps) {
  const inset = 1
  const points = `${width / 2},${inset} ${width - inset},${height / 2} ${width / 2},${height - inset} ${inset},${height / 2}`
  return (
    <div className="decision-look map-text">
      <svg width={width} height={height} aria-hidden="true">
        <polygon className="decision-edge" points={points} />
        {step.look === 'or' ? (
          <circle className="decision-ring" cx={width / 2} cy={height / 2} r={7} />
        ) : (
          <text className="decision-sign" x={width / 2} y={height / 2 + 5} textAnchor="middle">
            ?
          </text>
        )}
      </svg>
      {nearness === 'near' && question && (
        <div
          className="decision-question"
          data-aside={question.x > width / 2}
          style={{ left: question.x, top: question.y, width: question.width }}
        >
          <Lines lines={lines} />
        </div>
      )}
    </div>
  )
}
