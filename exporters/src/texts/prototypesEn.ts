import type { prototypesRu } from './prototypesRu.ts'

export const prototypesEn: typeof prototypesRu = {
  kind: 'PROTOTYPES OF SOLUTIONS',
  name: 'Prototypes',
  none: 'Nothing yet.',
  prototype: 'Prototype',
  tries: 'What it tries',
  test: 'Test',
  result: 'Result',
  decision: 'Decision',
  fidelities: { sketch: 'sketch', mockup: 'mock-up', trial: 'trial run' },
  decisions: { keep: 'keep', change: 'change', drop: 'drop' },
  undecided: 'not taken yet',
  solution: (number: string) => `Solution No.\u00a0${number}`,
  minutes: (before: string, after: string) => `Was ${before}, became ${after} min`,
}
