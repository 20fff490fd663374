import type { Twin } from '../read.ts'
import type { tour as ru } from '../ru/tour.ts'

/** A tour through a map before an audience. */
export const tour: Twin<typeof ru> = {
  title: 'Tour by bookmarks',
  empty: 'No bookmarks yet. Choose steps or show a place of the map and add the first one.',
  none: 'This map has no bookmarks.',
  addSeen: 'Add what is in sight',
  addChosen_one: 'Add the selection: {{count}} element',
  addChosen_other: 'Add the selection: {{count}} elements',
  stopTitle: 'Title of bookmark {{place}}',
  see: 'Show: {{name}}',
  up: 'Up: {{name}}',
  down: 'Down: {{name}}',
  remove: 'Delete the bookmark: {{name}}',
  notes: 'Notes',
  notesOf: 'What to say at bookmark {{place}}',
  noNotes: 'No notes.',
  notesHere: 'Notes on this screen ({{key}})',
  notesWindow: 'Notes in a window of their own',
  keys: 'Arrows or {{pages}} (a remote) lead on and back, {{esc}} ends it. Only whoever presents sees the notes.',
  start: 'Start the tour',
  next: 'Next',
  back: 'Back',
  place: 'Bookmark {{at}} of {{count}}.',
  following: 'Next: {{title}}',
  last: 'This is the last bookmark.',
  waiting: 'The tour has not begun: start it in the window with the map.',
}
