import type { Page } from 'playwright-core'
import { ask } from './start.ts'

const CYRILLIC = /[а-яё]/i
const LATIN = /[a-z]{2,}/i
/** Words that are the same in both languages: names of keys, kinds of files, letters, places of a number, a language by its own name. */
const SAME = {
  en: /^Русский$|\{год\}|(?:КП|СОП)-/g,
  ru: /https?:\/\/\S+|\bX-Forwarded-For\b|\b(Tab|Enter|Esc|Ctrl|Shift|Alt|Space|Home|End|Delete|Del|PageUp|PageDown|ContextMenu|F1|F2|CSAT|CES|PDF|DOCX|XLSX|SVG|PNG|JPEG|JSON|PT Sans|PT Serif|NN|Node|English|json|potok backup|potok|POTOK_[A-Z_]+)\b/g,
}

/** Texts of this page that speak the other language, except what people wrote themselves and the papers, which have checks of their own. */
export async function foreignWords(page: Page, language: 'ru' | 'en', own: readonly string[]): Promise<string[]> {
  const written = own.map(plain).join('\n')
  // A line of a journey is a piece of what somebody wrote, in the quotes of the language.
  const isOwn = (text: string) => written.includes(text.replace(/\s*…$/, '').replace(/^[«“]|[»”]$/g, ''))
  const isForeign = (text: string) => (language === 'en' ? CYRILLIC : LATIN).test(text.replaceAll(SAME[language], ''))
  const longest = [...new Set(own.map(plain))].filter((one) => one.length > 1).sort((a, b) => b.length - a.length)
  const without = (text: string) => longest.reduce((rest, one) => rest.replaceAll(one, ''), text)
  const found = (await textsOf(page)).map(plain).filter((text) => isForeign(text) && !isOwn(text))
  return [...new Set(found)].filter((text) => isForeign(without(text)))
}

/** Everything that people wrote: in this project, and the names of projects and members. */
export async function ownWords(page: Page, project?: string): Promise<string[]> {
  const listed = await ask<unknown>(page, '/api/projects')
  const inside = project ? await ask<unknown>(page, `/api/projects/${project}/export?what=project&as=json`) : null
  const me = await ask<unknown>(page, '/api/me')
  return stringsIn([listed, inside, me])
}

function stringsIn(given: unknown): string[] {
  if (typeof given === 'string') return [given, ...given.split('\n')]
  if (typeof given !== 'object' || given === null) return []
  return Object.values(given).flatMap(stringsIn)
}

const plain = (text: string) =>
  text
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/\u00ad/g, '')
    .trim()

function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = []
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const over = node.parentElement
      if (over && !over.closest('script, style, noscript, textarea, .avatar, .journey-face, .paper-paint'))
        texts.push(node.textContent ?? '')
    }
    const named = '[aria-label], [title], [placeholder], [alt]'
    for (const element of document.querySelectorAll(`:is(${named}):not([aria-hidden="true"])`))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) texts.push(element.getAttribute(name) ?? '')
    return [document.title, ...texts].filter((text) => text.trim() !== '')
  })
}
