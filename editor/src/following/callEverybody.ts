import { here } from '../address.ts'
import { leadWorkshop } from '../api/workshops.ts'
import { tellRefusal } from '../ui/refusal.ts'
import type { Say } from '../ui/texts/texts.ts'
import { toast } from '../ui/toasts.ts'

/** To the screen that is open here; whoever does not lead is told by the server's sentence. */
export async function callEverybody(project: string, session: string, say: Say): Promise<void> {
  const done = await leadWorkshop(project, session, { do: 'summon', to: here().pathname })
  if (done.ok) toast(say('following.called'))
  else tellRefusal(done)
}
