import type { Twin } from '../read.ts'
import type { past as ru } from '../ru/past.ts'

/** The map as it was in a version, and what came of it. */
export const past: Twin<typeof ru> = {
  bar: 'The map in the past',
  at: 'The map on {{date}}',
  version: 'Version',
  restore: 'Restore version',
  toToday: 'To today’s map',
  onMap: 'On the map',
  seeOnMap: 'See on the map',
  reading: 'Reading the version…',
  notRead: 'This version cannot be opened',
  none: 'Nothing earlier is kept',
  noMap: 'There was no such map in this version yet',
  differences: 'What changed',
  since: 'From that version to today.',
  between: 'Between the two versions, from the earlier to the later.',
  kinds: { new: 'New', gone: 'Deleted', changed: 'Changed', moved: 'Moved' },
  letters: { new: 'N', gone: 'D', changed: 'C', moved: 'M' },
  told: {
    new: 'It came later.',
    gone: 'Deleted later.',
    changed: 'Changed later.',
    moved: 'Moved later, what it says is the same.',
  },
  wasNot: 'It was not there yet in this version: there is nothing to bring back.',
  asToday: 'It is now as it was then.',
  preview: 'If brought back: now and as it was',
  returns: 'It comes back to the map; everything else stays as it is.',
  toPlace: 'It goes to where it stood.',
  flows_one: '{{count}} flow to steps on the map comes back.',
  flows_other: '{{count}} flows to steps on the map come back.',
  missing: '{{field}}: {{names}} – no longer there.',
  bring: 'Bring back as it was',
  bringStep: 'Bring this step back as it was',
  brought: 'Brought back: {{name}}',
}
