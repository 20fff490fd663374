import { useMemo } from 'react'
import { namesIn } from '../history/deedWords.ts'
import { useProject, useSessionState } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'

/** What the things of the project are called now, the deleted ones included. */
export function usePlaceNames(): (noun: string, id: string) => string {
  const { language } = useTexts()
  const document = useSessionState(({ replica }) => replica?.document ?? null)
  const project = useProject()
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew with each snapshot
  return useMemo(() => (document ? namesIn(document, language) : () => ''), [document, project, language])
}
