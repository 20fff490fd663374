import { onDemand } from '../ui/onDemand.tsx'
import { learnPages } from '../ui/texts/texts.ts'

/** Travels when an item asks for it, so that a phone comes in without it. */
export const IdeaShown = onDemand(async () => {
  await learnPages()
  return (await import('./IdeaPart.tsx')).IdeaPart
})
