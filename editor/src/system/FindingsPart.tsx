import { Button } from '@mantine/core'
import { loopReading, type Project, type SystemAnalysis, systemFindings, touchpointsByClient } from '@potok/model'
import { Part } from '../maps/Fields.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import type { SystemBench } from './bench.ts'
import { nameOf, relationWords } from './words.ts'

interface FindingsPartProps {
  bench: SystemBench
  project: Project
  analysis: SystemAnalysis | null
  loop: string | null
}

/** What the map tells: its loops, where it moves most easily, what is missing. A click lights it on the sheet. */
export function FindingsPart({ bench, project, analysis, loop }: FindingsPartProps) {
  const texts = useTexts()
  const { say, language } = texts
  const map = bench.shown()
  const findings = systemFindings(project, map)
  const name = (id: string) => {
    const relation = project.relations.get(id)
    return relation ? relationWords(project, relation, texts) : nameOf(project, project.elements.get(id), texts)
  }
  const light = (ids: readonly string[]) =>
    bench.desk.setState({ selection: new Set(ids), loop: null, view: 'relations' })
  const meetings = touchpointsByClient(map).filter(({ touchpoints }) => touchpoints.length > 0)
  return (
    <>
      <Part title={say('system.findings.loops')}>
        {!analysis && <p className="quiet">{say('system.findings.waiting')}</p>}
        {analysis?.loops.length === 0 && <p className="quiet">{say('system.findings.noLoops')}</p>}
        <ul className="system-list">
          {analysis?.loops.map((one) => (
            <li key={one.name}>
              <button
                type="button"
                aria-pressed={loop === one.name}
                onClick={() =>
                  bench.desk.setState({
                    loop: loop === one.name ? null : one.name,
                    selection: new Set(),
                    view: 'relations',
                  })
                }
              >
                <strong className="system-loop" data-sort={one.sort}>
                  {one.name}
                </strong>
                <span className="quiet">{say(`system.findings.${one.sort}`)}</span>
                <span className="system-reading">{loopReading(project, one, language)}</span>
              </button>
            </li>
          ))}
        </ul>
        {analysis?.loopsAreCut && <p className="quiet">{say('system.findings.cut')}</p>}
      </Part>
      {analysis && analysis.leverage.length > 0 && (
        <Part title={say('system.findings.leverage')}>
          <ol className="system-list">
            {analysis.leverage.map((id) => (
              <li key={id}>
                <button type="button" onClick={() => light([id])}>
                  <strong>{name(id)}</strong>
                  <span className="quiet">
                    {say('system.findings.leverageOf', {
                      loops: analysis.figures.get(id)?.loops ?? 0,
                      out: analysis.figures.get(id)?.out ?? 0,
                    })}
                  </span>
                </button>
              </li>
            ))}
          </ol>
        </Part>
      )}
      <Part title={say('system.findings.checks')}>
        {findings.length === 0 && <p className="quiet">{say('system.findings.none')}</p>}
        {findings.map(({ code, about }) => (
          <Button
            key={code + about.join()}
            variant="subtle"
            justify="flex-start"
            className="system-finding"
            onClick={() => light(about)}
          >
            {say(`system.findings.${code}`, { names: name(about[0]!) })}
          </Button>
        ))}
      </Part>
      {meetings.length > 0 && (
        <Part title={say('system.findings.touchpoints')}>
          <ul className="system-list">
            {meetings.map(({ client, touchpoints }) => (
              <li key={client}>
                <button type="button" onClick={() => light([client, ...touchpoints])}>
                  <strong>{name(client)}</strong>
                  <span className="system-reading">{touchpoints.map(name).join(', ')}</span>
                </button>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  )
}
