import { onDemand } from '../ui/onDemand.tsx'
import { learnPages } from '../ui/texts/texts.ts'

/** Travels when there is something to show, so that a phone comes in without it and its words. */
export const ResultsShown = onDemand(async () => {
  await learnPages()
  return (await import('./Results.tsx')).Results
})
