import { Button } from '@mantine/core'
import { useCallback, useEffect, useState } from 'react'
import { withdrawLink } from '../api/people.ts'
import { listOpenLinks, type OpenLink, type ServerState } from '../api/server.ts'
import { timeWords } from '../history/timeWords.ts'
import { Go } from '../ui/Go.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { toast } from '../ui/toasts.ts'
import { useSentence } from '../ui/useSentence.ts'
import { Part } from './Part.tsx'

/** Every door that stands open into a project, and how to shut it. */
export function LinksPart({ state: { links: counts }, onChange }: { state: ServerState; onChange(): void }) {
  const { say, language } = useTexts()
  const sentence = useSentence()
  const [links, setLinks] = useState<readonly OpenLink[] | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [asked, setAsked] = useState<string | null>(null)
  const read = useCallback(async () => {
    const got = await listOpenLinks()
    setSaid(got.ok ? null : sentence(got))
    if (got.ok) setLinks(got.value)
  }, [sentence])
  // Anew whenever the counts say that something changed.
  useEffect(() => void read(), [read, counts.open])
  const withdraw = async ({ project, id }: OpenLink) => {
    const got = await withdrawLink(project, id)
    setAsked(null)
    if (!got.ok) return setSaid(sentence(got))
    toast(say('server.link.gone'))
    await read()
    onChange()
  }
  return (
    <Part title={say('server.links')}>
      <p className="quiet">{say('server.linkCounts', { ...counts })}</p>
      {said && (
        <p role="alert" className="server-state" data-bad>
          {said}
        </p>
      )}
      {links?.length === 0 && <p>{say('server.noLinks')}</p>}
      {links && links.length > 0 && (
        <ul className="server-links">
          {links.map((one) => (
            <li key={one.id}>
              <Line link={one} />
              {asked === one.id ? (
                <span className="server-deeds">
                  <span>{say('server.link.sure')}</span>
                  <Button size="compact-sm" color="red" onClick={() => void withdraw(one)} autoFocus>
                    {say('server.link.yes')}
                  </Button>
                  <Button size="compact-sm" variant="default" onClick={() => setAsked(null)}>
                    {say('server.link.no')}
                  </Button>
                </span>
              ) : (
                <span className="server-deeds">
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={say('server.link.withdrawOf', {
                      project: one.title,
                      role: say(`share.roles.${one.role}`),
                    })}
                    onClick={() => setAsked(one.id)}
                  >
                    {say('server.link.withdraw')}
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}

function Line({ link }: { link: OpenLink }) {
  const { say, language } = useTexts()
  const { day } = timeWords(language)
  const used = link.most === null ? String(link.used) : say('server.link.ofMost', { used: link.used, most: link.most })
  return (
    <dl className="server-link">
      <div>
        <dt>{say('server.link.project')}</dt>
        <dd>
          <Go to={{ name: 'project', project: link.project, part: 'overview' }}>{link.title}</Go>
        </dd>
      </div>
      <div>
        <dt>{say('server.link.role')}</dt>
        <dd>{say(`share.roles.${link.role}`)}</dd>
      </div>
      <div>
        <dt>{say('server.link.by')}</dt>
        <dd>
          {link.by || say('server.link.erased')}, {day(link.at)}
        </dd>
      </div>
      <div>
        <dt>{say('server.link.ends')}</dt>
        <dd>{link.expiresAt === null ? say('server.link.never') : day(link.expiresAt)}</dd>
      </div>
      <div>
        <dt>{say('server.link.used')}</dt>
        <dd>{used}</dd>
      </div>
    </dl>
  )
}
