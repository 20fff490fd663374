import type { Me } from '../api/people.ts'
import { SessionScope } from '../store/SessionScope.tsx'
import { Agenda } from './Agenda.tsx'
import { LeadHead } from './LeadHead.tsx'
import { LeadItem } from './LeadItem.tsx'
import { LeadPeople } from './LeadPeople.tsx'
import type { ViewProps } from './seen.ts'
import { useLeading } from './useLeading.ts'
import './lead.css'

/** Whoever leads: agenda, the current item with its next step, people. On a phone it is their remote. */
export function LeadScreen({ me, ...given }: ViewProps & { me: Me | null }) {
  const leading = useLeading(given.project, given.seen.session)
  return (
    <SessionScope project={given.project} person={me?.id ?? null} name={me?.name ?? ''} guest={me?.guest === true}>
      <div className="lead">
        <LeadHead {...given} lead={leading} />
        <Agenda seen={given.seen} lead={leading} />
        <LeadItem {...given} lead={leading} />
        <LeadPeople {...given} lead={leading} />
      </div>
    </SessionScope>
  )
}
