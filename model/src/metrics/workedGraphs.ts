import type { Sketch } from '../graph/sketch.ts'

/** domain.md 3.9 № 5: work that returns with three cases of ten. Examples of several folders stand on it. */
export const REWORK: Sketch = {
  steps: {
    start: {},
    a: { time: [40, 60, 80], value: 'VA' },
    b: { time: [10, 20, 30], value: 'NNVA' },
    x: { look: 'xor' },
    end: {},
  },
  flows: {
    'start > a': {},
    'ab: a > b': { wait: [60, 120, 180] },
    'b > x': {},
    'x > end': { share: 0.7 },
    'back: x > a': { share: 0.3, wait: [30, 60, 90], returns: true },
  },
}
