import type { ListedProject } from '../api/projects.ts'
import type { Language } from '../ui/texts/texts.ts'

/** The project's title in the reader's language, where somebody gave one. */
export const listedTitle = ({ title, titleEn }: ListedProject, language: Language): string =>
  (language === 'en' && titleEn) || title
