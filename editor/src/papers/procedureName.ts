import type { Procedure } from '@potok/model'
import type { useTexts } from '../ui/texts/texts.ts'

/** What a procedure is called among several. */
export const procedureName = (
  { number, title }: Procedure,
  { say }: Pick<ReturnType<typeof useTexts>, 'say'>,
): string => say('exporting.procedure', { number: number ?? '…', title })
