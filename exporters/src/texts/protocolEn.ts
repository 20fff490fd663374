import type { protocolRu } from './protocolRu.ts'

const minutes = (count: number): string => `${count}\u00a0min`

export const protocolEn: typeof protocolRu = {
  kind: 'PROTOCOL OF A SESSION',
  name: 'Protocol of a session',
  none: 'There has been no session yet.',
  date: 'Date',
  place: 'Place',
  duration: 'Duration',
  lasted: minutes,
  absent: 'not given',
  attended: 'Present',
  nobody: 'Those present are written down when the session is over.',
  person: 'Name',
  as: 'Came as',
  guest: 'guest',
  agenda: 'Agenda',
  item: 'Item',
  doing: 'What was done',
  minutes: 'Minutes',
  activities: { talk: 'discussion', write: 'silent writing', rank: 'vote', work: 'working together' },
  votes: 'Votes',
  decisions: 'Decisions',
  decision: 'Decision',
  questions: 'Open questions',
  question: 'Question',
  tasks: 'Tasks',
  task: 'What to do',
  who: 'Who',
  until: 'By when',
  no: 'None.',
}
