import { onDemand } from '../ui/onDemand.tsx'
import { learnPages } from '../ui/texts/texts.ts'

/** What the map's panels show of evidence travels apart from the map, with its words. */
export const StepEvidenceLater = onDemand(async () => {
  await learnPages()
  return (await import('./StepEvidence.tsx')).StepEvidence
})

export const KnownAboutLater = onDemand(async () => {
  await learnPages()
  return (await import('./KnownAbout.tsx')).KnownAbout
})
