import type { Say } from './texts/texts.ts'
import { toast } from './toasts.ts'

/** Copies words for the person, and says so; where a browser gives no clipboard at all, it shows them to copy by hand. */
export async function copyWords(words: string, say: Say): Promise<void> {
  try {
    await navigator.clipboard.writeText(words)
    toast(say('app.copied'))
  } catch {
    toast(copiedByCommand(words) ? say('app.copied') : `${say('app.copyFallback')} ${words}`)
  }
}

/** The older way, which works over plain http too. */
function copiedByCommand(words: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', words)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  window.addEventListener('copy', put, { capture: true, once: true })
  const done = document.execCommand('copy')
  window.removeEventListener('copy', put, { capture: true })
  return done
}
