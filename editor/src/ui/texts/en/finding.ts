import type { Twin } from '../read.ts'
import type { finding as ru } from '../ru/finding.ts'

export const finding: Twin<typeof ru> = {
  label: 'Find on the map',
  placeholder: 'Words, participant, problem number',
  places_one: '{{count}} place',
  places_other: '{{count}} places',
  place: '{{place}} of {{count}}',
  next: 'To the next',
  previous: 'To the previous',
  close: 'End the search',
  filters: { timeless: 'Without time', troubled: 'With problems', losses: 'Losses' },
  replace: {
    label: 'Find and replace on the map',
    what: 'What to find',
    to: 'What to put instead',
    do: 'Replace',
    chosen: 'Only in the selection',
    taken: 'To be replaced: {{taken}} of {{count}}',
    show: 'Show',
  },
  replaced_one: 'Replaced in {{count}} place',
  replaced_other: 'Replaced in {{count}} places',
}
