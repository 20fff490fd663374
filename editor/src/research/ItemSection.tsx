import type { ReactNode } from 'react'
import { Beside } from '../boards/Beside.tsx'
import type { View } from '../boards/ViewSwitch.tsx'

interface Props {
  title: string
  /** What is said where there is none yet; null: there are some. */
  none: string | null
  views: Readonly<Partial<Record<View, ReactNode>>>
  view: View
  /** The chosen one, to write in beside a board or a table. */
  chosen: ReactNode
  chosenLabel: string
  close: () => void
  children?: ReactNode
}

/** Things of one kind as cards, a board or a table, with the chosen one beside. */
export function ItemSection({ title, none, views, view, chosen, chosenLabel, close, children }: Props) {
  const beside = view !== 'cards' && chosen
  return (
    <section className="research-section">
      <h2 className="section-title">{title}</h2>
      {none !== null ? (
        <p className="quiet">{none}</p>
      ) : (
        <div className={beside ? 'research-beside' : undefined}>
          {views[view]}
          {beside && (
            <Beside label={chosenLabel} close={close}>
              {chosen}
            </Beside>
          )}
        </div>
      )}
      {children}
    </section>
  )
}
