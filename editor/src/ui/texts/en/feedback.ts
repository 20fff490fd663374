import type { Twin } from '../read.ts'
import type { feedback as ru } from '../ru/feedback.ts'

export const feedback: Twin<typeof ru> = {
  title: 'Feedback',
  closed: 'The form did not open',
  satisfaction: 'How satisfied are you?',
  bad: 'not at all',
  good: 'completely',
  ease: 'How easy was it?',
  hard: 'very hard',
  easy: 'very easy',
  segment: 'Who you are',
  unsaid: 'I would rather not say',
  question: 'What was inconvenient, and what did you like?',
  noNames: 'Please write no names, phones or numbers of papers.',
  send: 'Send',
  kept: 'What you wrote is still on the page.',
  sent: 'Your answer has arrived',
  sentHint: 'Thank you: the team that changes this service sees it already.',
  again: 'Answer once more',
}
