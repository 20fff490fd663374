import { useTexts } from './texts/texts.ts'
import { toast } from './toasts.ts'

/** Copies words for the person, and says so; over plain http a browser has no clipboard, and they copy by hand. */
export function useCopy(): (words: string) => Promise<void> {
  const { say } = useTexts()
  return async (words) => {
    try {
      await navigator.clipboard.writeText(words)
      toast(say('app.copied'))
    } catch {
      toast(say('app.copyFallback'))
    }
  }
}
