import type { Bench } from '../maps/bench.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { useEveryText } from '../ui/texts/useEveryText.ts'
import { TemplatePicture } from './TemplatePicture.tsx'
import { takeTemplate } from './takeTemplate.ts'
import { type TemplateName, template, templateNames } from './templates.ts'
import './templates.css'

export interface GalleryProps {
  bench: Bench
  focus(): void
}

/** Ready processes to begin with: one click draws it. */
export function TemplateGallery({ bench, focus }: GalleryProps) {
  const { say } = useTexts()
  const sayIn = useEveryText()
  if (!sayIn) return null
  const take = (name: TemplateName) => {
    takeTemplate(bench, name, sayIn)
    focus()
  }
  return (
    <section className="templates" aria-label={say('templates.label')}>
      {templateNames.map((name) => (
        <button key={name} type="button" className="template" onClick={() => take(name)}>
          <TemplatePicture template={template(name)} />
          <span>{say(`templates.${name}.title`)}</span>
        </button>
      ))}
    </section>
  )
}
