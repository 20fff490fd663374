import { useTexts } from '../ui/texts/texts.ts'
import { Countdown } from './Countdown.tsx'
import { Entry } from './Entry.tsx'
import { HallRound } from './HallRound.tsx'
import { hereCount, isWhys, itemNow, type ViewProps } from './seen.ts'
import { WhyShown } from './WhyShown.tsx'
import './hall.css'

/** The wall: read from four metres, touched by nobody. */
export function HallView({ project, seen, clock }: ViewProps) {
  const { say } = useTexts()
  const item = itemNow(seen)
  const { round } = seen
  const isOpen = round !== null && round.phase !== 'shown'
  return (
    <main className="hall">
      <div className="hall-main">
        <p className="hall-over quiet">{seen.title}</p>
        <h1 className="hall-title">
          {seen.goesOn
            ? item
              ? item.title || say('workshop.untitledItem')
              : say('workshop.soon')
            : say('workshop.over')}
        </h1>
        {item?.prompt && <p className="hall-prompt quiet">{item.prompt}</p>}
        {isOpen && (
          <p className="hall-ready" role="status">
            {say('workshop.readyOf', { count: round.finishedCount, all: hereCount(seen) })}
            {round.kind === 'write' && ` · ${say('workshop.papers', { count: round.papers })}`}
            {round.ideas?.how === 'rounds' &&
              ` · ${say('ideation.turn', { number: round.ideas.turn, count: round.ideas.turns })}`}
          </p>
        )}
        {isOpen && round.ideas?.how === 'turned' && (
          <ul className="hall-asked">
            {round.ideas.of.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        )}
        {isOpen && round.ideas?.how === 'prompts' && (
          <ul className="hall-asked">
            {round.ideas.prompts.map((one) => (
              <li key={one}>
                <b>{say(`causes.prompts.${one}.name`)}.</b> {say(`causes.prompts.${one}.ask`)}
              </li>
            ))}
          </ul>
        )}
        {item && isWhys(item) && <WhyShown project={project} seen={seen} />}
        {round?.phase === 'shown' && <HallRound round={round} />}
      </div>
      <aside className="hall-side">
        <Countdown timer={seen.timer} clock={clock} size="hall" />
        <p className="hall-over quiet">{say('workshop.here', { count: hereCount(seen) })}</p>
        <span className="grow" />
        {seen.code && <Entry code={seen.code} size={item ? 240 : 360} />}
      </aside>
    </main>
  )
}
