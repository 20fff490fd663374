import type { Lang } from '../texts/texts.ts'
import { textsOf } from '../texts/texts.ts'

/** A page that leads to every file of an archive, for whoever has nothing but a browser. Names are words, never markup. */
export function archiveIndex(title: string, names: readonly string[], day: string, lang: Lang): string {
  const { index } = textsOf(lang).pack
  const rows = names.map((name) => {
    const address = name.split('/').map(encodeURIComponent).join('/')
    return `<li><a href="${safe(address)}">${safe(name)}</a></li>`
  })
  return `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${safe(title)}</title>
<style>body{max-width:720px;margin:40px auto;padding:0 16px;font:16px/1.5 system-ui,sans-serif}li{margin:4px 0}</style>
<h1>${safe(title)}</h1>
<p>${safe(index.about)} ${safe(day)}</p>
<ul>
${rows.join('\n')}
</ul>
<p>${safe(index.back)}</p>
</html>
`
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const safe = (text: string): string => text.replace(/[&<>"']/gu, (sign) => SIGNS[sign]!)
