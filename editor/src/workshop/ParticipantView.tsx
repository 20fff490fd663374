import { IconHandStop, IconWifiOff } from '@tabler/icons-react'
import { REACTIONS, takePart } from '../api/workshops.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { Countdown } from './Countdown.tsx'
import { RoundPart } from './RoundPart.tsx'
import { Summons } from './Summons.tsx'
import { itemNow, type ViewProps } from './seen.ts'

/** A participant sees the current item and its tools, nothing else; made for a phone first. */
export function ParticipantView({ project, seen, clock, isOffline }: ViewProps) {
  const { say } = useTexts()
  const item = itemNow(seen)
  const me = seen.people.find(({ id }) => id === seen.you.id)
  const place = seen.agenda.findIndex(({ id }) => id === seen.item) + 1
  const session = seen.session
  return (
    <div className="workshop-phone">
      <header className="workshop-phone-head">
        <p className="row quiet small">
          <span className="grow">
            {place > 0
              ? say('workshop.place', { title: seen.title, number: place, count: seen.agenda.length })
              : seen.title}
          </span>
          <Countdown timer={seen.timer} clock={clock} size="small" />
        </p>
        <h1 className="workshop-phone-title">
          {item ? item.title || say('workshop.untitledItem') : say('workshop.soon')}
        </h1>
        {item?.prompt && <p className="workshop-prompt quiet">{item.prompt}</p>}
        {isOffline && (
          <p className="row small workshop-offline" role="status">
            <IconWifiOff size={14} aria-hidden="true" /> {say('workshop.offline')}
          </p>
        )}
      </header>
      <main className="workshop-phone-main">
        <Summons project={project} seen={seen} />
        {item ? (
          <RoundPart project={project} seen={seen} item={item} />
        ) : (
          <p className="quiet">{say('workshop.soonHint', { name: seen.you.name })}</p>
        )}
      </main>
      <footer className="workshop-phone-foot">
        <button
          type="button"
          className="workshop-sign"
          aria-pressed={me?.hand === true}
          onClick={() => void takePart(project, session, { do: 'hand', up: me?.hand !== true })}
        >
          <IconHandStop size={18} aria-hidden="true" />
          {say(me?.hand ? 'workshop.handDown' : 'workshop.handUp')}
        </button>
        {REACTIONS.map((sign) => (
          <button
            key={sign}
            type="button"
            className="workshop-sign"
            onClick={() => void takePart(project, session, { do: 'react', sign })}
          >
            {say(`workshop.sign.${sign}`)}
          </button>
        ))}
      </footer>
    </div>
  )
}
