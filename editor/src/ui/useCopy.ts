import { copyWords } from './copyWords.ts'
import { useTexts } from './texts/texts.ts'

export function useCopy(): (words: string) => Promise<void> {
  const { say } = useTexts()
  return (words) => copyWords(words, say)
}
