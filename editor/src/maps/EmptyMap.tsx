import { useTexts } from '../ui/texts/texts.ts'

/** An empty map asks one question, and the first step is one click away. */
export function EmptyMap({ begin }: { begin(): void }) {
  const { say } = useTexts()
  return (
    <div className="map-empty">
      <button type="button" className="first-step" aria-label={say('map.empty.action')} onClick={begin}>
        {say('map.empty.first')}
      </button>
      <h2>{say('map.empty.title')}</h2>
      <p className="quiet">{say('map.empty.text')}</p>
    </div>
  )
}
