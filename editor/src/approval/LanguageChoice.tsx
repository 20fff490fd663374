import { LANGUAGES, useTexts } from '../ui/texts/texts.ts'

/** Russian or English, for whoever comes by a link. */
export function LanguageChoice() {
  const { say, language, speak } = useTexts()
  return LANGUAGES.map((one) => (
    <button
      key={one}
      type="button"
      lang={one}
      className="review-language"
      aria-pressed={one === language}
      onClick={() => speak(one)}
    >
      {say(one === 'ru' ? 'app.russian' : 'app.english')}
    </button>
  ))
}
