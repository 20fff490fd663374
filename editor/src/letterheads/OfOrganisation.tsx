import { Menu } from '@mantine/core'
import { useEffect, useState } from 'react'
import { chooseLetterhead, fetchProjectLetterhead, filledTemplate, type ProjectLetterhead } from '../api/letterheads.ts'
import { tellRefusal } from '../ui/refusal.ts'
import { useTexts } from '../ui/texts/texts.ts'

/** In the menu of papers: the organisation's own templates, and on which letterhead papers are, for a facilitator to choose. */
export function OfOrganisation({ project, bring }: { project: string; bring(path: string, name: string): void }) {
  const { say, language } = useTexts()
  const [known, setKnown] = useState<ProjectLetterhead | null>(null)
  useEffect(() => {
    let isHere = true
    void fetchProjectLetterhead(project).then((got) => {
      if (isHere && got.ok) setKnown(got.value)
    })
    return () => {
      isHere = false
    }
  }, [project])
  if (!known) return null
  const { letterhead, letterheads, choice, templates } = known
  const choose = async (value: string) => {
    const got = await chooseLetterhead(project, value)
    if (got.ok) setKnown(got.value)
    else tellRefusal(got)
  }
  const standard = letterheads.find((one) => one.standard)
  const choices = [
    {
      value: 'standard',
      label: standard ? say('exporting.standardLetterhead', { name: standard.name }) : say('exporting.noStandard'),
    },
    ...letterheads.map(({ id, name }) => ({ value: id, label: name })),
    ...(standard ? [{ value: 'none', label: say('exporting.noLetterhead') }] : []),
  ]
  return (
    <>
      {templates.map(({ id, name }) => (
        <div key={id} className="export-row">
          <span className="export-what" aria-hidden="true">
            {say('exporting.ourTemplate', { name })}
          </span>
          <Menu.Item
            className="export-format"
            aria-label={say('exporting.fillTemplate', { name })}
            onClick={() => bring(filledTemplate(project, id, language), `${name}.docx`)}
          >
            DOCX
          </Menu.Item>
        </div>
      ))}
      {letterheads.length === 0 && letterhead && (
        <div className="export-row">
          <span className="export-what">{say('exporting.onLetterhead', { name: letterhead.name })}</span>
        </div>
      )}
      {letterheads.length > 0 && (
        <>
          <Menu.Divider />
          <Menu.Label>{say('exporting.letterhead')}</Menu.Label>
          <Menu.RadioGroup value={choice} onChange={(value) => void choose(value)}>
            {choices.map(({ value, label }) => (
              <Menu.RadioItem key={value} value={value}>
                {label}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </>
      )}
    </>
  )
}
