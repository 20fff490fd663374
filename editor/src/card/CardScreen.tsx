import { PaperPreview } from '../papers/PaperPreview.tsx'
import { ArrivalsLine } from './ArrivalsLine.tsx'
import { ArrivingScope } from './arriving.tsx'
import { CardChecks } from './CardChecks.tsx'
import { CardForm } from './CardForm.tsx'
import './card.css'

/** The project card: its form, and beside it the page as it would be printed and what is still wrong with it. */
export function CardScreen() {
  return (
    <ArrivingScope>
      <div className="paper-desk">
        <div className="paper-side">
          <ArrivalsLine />
          <CardForm />
        </div>
        <aside className="paper-aside">
          <PaperPreview what="card" />
          <CardChecks />
        </aside>
      </div>
    </ArrivingScope>
  )
}
