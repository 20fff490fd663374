import { useTexts } from '../ui/texts/texts.ts'

export interface RangeBarProps {
  min: number
  max: number
  expected: number
  words: string
}

/** Minimum to maximum, the expected value as a tick; its scale starts at zero. */
export function RangeBar({ min, max, expected, words }: RangeBarProps) {
  const { say } = useTexts()
  const whole = Math.max(max * 1.2, 1)
  const at = (minutes: number) => `${((minutes / whole) * 100).toFixed(2)}%`
  return (
    <div className="range">
      <div className="range-expected" style={{ left: at(expected) }}>
        {say('map.figures.expected', { time: words })}
      </div>
      <div className="range-track" aria-hidden="true">
        <div className="range-span" style={{ left: at(min), width: at(max - min) }} />
        <div className="range-tick" style={{ left: at(expected) }} />
      </div>
      <div className="range-ends">
        <span style={{ left: at(min) }}>{say('map.figures.min')}</span>
        <span style={{ left: at(max) }}>{say('map.figures.max')}</span>
      </div>
    </div>
  )
}
