import type { Twin } from '../read.ts'
import type { drawing as ru } from '../ru/drawing.ts'

export const drawing: Twin<typeof ru> = {
  empty: {
    table: 'Paste a table',
    example: 'Use an example',
    exampleRows:
      'Application taken\tService centre\t15-45 min\nCarried to the administration\tService centre\t10-30 min\nRegistered and assigned\tRegistry\t20-60 min\nPapers checked\tSpecialist\t1-3 h\nAnswer prepared\tSpecialist\t2-4 h\nResult handed over\tService centre\t10-20 min',
  },
  lead: {
    start: 'no start',
    end: 'no end',
    trouble: 'the map is not connected',
  },
  bar: 'Actions with the selection',
  more: 'More actions',
  narrow: {
    list: 'List of steps',
    sheet: 'Show the map',
    why: 'On a narrow screen the map takes timings only',
  },
  words: {
    label: 'The map in words',
    next: 'next: {{to}}',
    back: 'back to: {{to}}',
    wait: 'wait {{time}}',
    transfer: 'transfer {{time}}',
  },
  ladder: {
    name: 'Time ladder',
    above: 'waits, transfers',
    missing: 'time not said',
    below: 'operations',
    foot: '{{between}} waits and transfers + {{operations}} operations + {{returns}} returns = {{whole}} expected lead time',
  },
}
