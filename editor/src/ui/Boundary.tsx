import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { Middle } from './Middle.tsx'
import { useTexts } from './texts/texts.ts'

/** A bug in one screen must not take the page away: what happened, is my work safe, what now. */
export class Boundary extends Component<{ children: ReactNode }, { broken: Error | null }> {
  override state: { broken: Error | null } = { broken: null }

  static getDerivedStateFromError(broken: Error) {
    return { broken }
  }

  override render() {
    return this.state.broken ? <Broken error={this.state.broken} /> : this.props.children
  }
}

function Broken({ error }: { error: Error }) {
  const { say } = useTexts()
  return (
    <Middle title={say('app.broken')} hint={say('app.brokenHint')}>
      <Button onClick={() => location.reload()}>{say('app.reopen')}</Button>
      <details className="small quiet">
        <summary>{say('app.details')}</summary>
        {error.message}
      </details>
    </Middle>
  )
}
