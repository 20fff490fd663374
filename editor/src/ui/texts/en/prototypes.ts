import type { Twin } from '../read.ts'
import type { prototypes as ru } from '../ru/prototypes.ts'

export const prototypes: Twin<typeof ru> = {
  add: 'Add a prototype',
  tryOut: 'Try it',
  tryOutOne: 'Try it: {{solution}}',
  none: 'No prototypes yet',
  noneHint:
    'A prototype tries a solution cheaply: draw it, build a mock-up or try it for a day before it is carried out.',
  nameless: 'untitled',
  one: 'Prototype',
  count_one: '{{count}} prototype',
  count_other: '{{count}} prototypes',
  text: 'What is made',
  fidelity: 'How near to the real thing',
  fidelities: { sketch: 'Sketch', mockup: 'Mock-up', trial: 'Trial run' },
  tries: 'What it tries',
  how: 'How it is tested',
  testers: 'With whom',
  day: 'When',
  result: 'Result',
  before: 'Before, min',
  after: 'After, min',
  minutes: 'Was {{before}}, became {{after}} min.',
  decision: 'Decision',
  decisions: { open: 'Not decided yet', keep: 'Keep', change: 'Change', drop: 'Drop' },
}
