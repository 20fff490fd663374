type Language = 'ru' | 'en'

/** What a thing is called to a reader of this language: its English name where somebody gave one. */
export const calledIn = ({ name, nameEn }: { name: string; nameEn: string }, language: Language): string =>
  (language === 'en' && nameEn.trim()) || name

/** The same of what has a text. */
export const saidIn = ({ text, textEn }: { text: string; textEn: string }, language: Language): string =>
  (language === 'en' && textEn.trim()) || text
