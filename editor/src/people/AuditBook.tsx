import { Button } from '@mantine/core'
import { useCallback, useEffect, useState } from 'react'
import { type Account, type AuditGroup, type AuditLine, readAudit } from '../api/accounts.ts'
import { type ListedProject, listProjects } from '../api/projects.ts'
import { listedTitle } from '../home/listedTitle.ts'
import { sizeWords } from '../ui/sizeWords.ts'
import { type TextKey, useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'
import { AuditTools } from './AuditTools.tsx'

/** Who gave whom which right, the newest first. The book itself holds no names: they are looked up. */
export function AuditBook({ accounts }: { accounts: readonly Account[] }) {
  const { say, language, has } = useTexts()
  const sentence = useSentence()
  const [lines, setLines] = useState<readonly AuditLine[]>([])
  const [before, setBefore] = useState<number | null>(null)
  const [group, setGroup] = useState<AuditGroup | null>(null)
  const [projects, setProjects] = useState<readonly ListedProject[]>([])
  const [state, setState] = useState<'asking' | 'read' | { refusal: string }>('asking')

  const read = useCallback(
    async (from: number | null) => {
      setState('asking')
      const [got, listed] = await Promise.all([readAudit(from, group), listProjects()])
      if (!got.ok) return setState({ refusal: sentence(got) })
      if (listed.ok) setProjects(listed.value)
      setLines((known) => (from === null ? got.value.audit : [...known, ...got.value.audit]))
      setBefore(got.value.before)
      setState('read')
    },
    [sentence, group],
  )
  useEffect(() => void read(null), [group])

  const personName = (id: string) => accounts.find((one) => one.id === id)?.name ?? say('people.someone')
  const who = (id: string) => (id === 'server' || id === 'organisation' ? say(`people.${id}`) : personName(id))
  const title = (id: string) => {
    const project = projects.find((one) => one.id === id)
    return project ? listedTitle(project, language) : say('people.someProject')
  }
  const aboutWords = ({ what, about }: AuditLine) =>
    about
      .map((one) => {
        if (has(`share.roles.${one}`)) return say(`share.roles.${one}` as TextKey)
        if (what.startsWith('backup.'))
          return one === about[0] ? one : one === about[1] ? sizeWords(Number(one), language) : null
        return /^(member|person|entrance|lobby)\./.test(what) && one.length > 8 ? personName(one) : null
      })
      .filter((one) => one !== null)
      .join(', ')
  const when = (at: number) =>
    new Date(at).toLocaleString(language === 'ru' ? 'ru-RU' : 'en-GB', { dateStyle: 'short', timeStyle: 'short' })

  return (
    <>
      <p className="quiet">{say('people.auditHint')}</p>
      <AuditTools group={group} onGroup={setGroup} />
      {typeof state === 'object' && (
        <div className="said" role="alert">
          <span className="grow">{state.refusal}</span>
          <Button variant="default" onClick={() => void read(before)}>
            {say('app.retry')}
          </Button>
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what may scroll sideways on a phone must do so by keys too */}
      <section className="card accounts audit-lines" tabIndex={0} aria-label={say('people.lines')}>
        <table>
          <thead>
            <tr>
              <th>{say('people.when')}</th>
              <th>{say('people.who')}</th>
              <th>{say('people.what')}</th>
              <th>{say('people.where')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.seq}>
                <td className="number-left">{when(line.at)}</td>
                <td>{who(line.person)}</td>
                <td>
                  {say(`people.deeds.${line.what.replace('.', '-')}` as TextKey)}
                  {aboutWords(line) && <span className="quiet">: {aboutWords(line)}</span>}
                </td>
                <td className="quiet">{line.project && title(line.project)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {state === 'asking' && <p role="status">{say('app.loading')}</p>}
      {before !== null && state !== 'asking' && (
        <Button variant="default" onClick={() => void read(before)}>
          {say('people.earlier')}
        </Button>
      )}
    </>
  )
}
