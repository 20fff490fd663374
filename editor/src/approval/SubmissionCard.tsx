import { Button } from '@mantine/core'
import { addressOfPaper, type Submission, withdrawPaper } from '../api/approvals.ts'
import { useIsFacilitator, useMayEdit, useProject, useSession } from '../store/SessionScope.tsx'
import { Go } from '../ui/Go.tsx'
import { tellRefusal } from '../ui/refusal.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { Acquaintance } from './Acquaintance.tsx'
import { Differences } from './Differences.tsx'
import { dayWords } from './dayWords.ts'
import { routeTo } from './linkTo.ts'
import { paperName } from './papersOf.ts'
import { RemarkList } from './RemarkList.tsx'
import { ReviewerLine } from './ReviewerLine.tsx'
import { Signatures } from './Signatures.tsx'
import { StandingPill } from './StandingPill.tsx'

/** One paper that went up for approval: how it stands, who said what, what to do about it. */
export function SubmissionCard(given: { submission: Submission; by: string; reload(): Promise<void> }) {
  const { submission, by, reload } = given
  const texts = useTexts()
  const { say, language } = texts
  const { projectId, person } = useSession()
  const project = useProject()!
  const mayEdit = useMayEdit()
  const isFacilitator = useIsFacilitator()
  const { standing, number, day, hash, reviewers } = submission
  const name = paperName(submission, project, texts)
  const isMine = isFacilitator || (mayEdit && submission.person === person)
  const remarks = reviewers
    .flatMap(({ decision }) => decision?.remarks ?? [])
    .map((remark, at) => ({ number: at + 1, remark }))
  const withdraw = async () => {
    const done = await withdrawPaper(projectId, submission.id)
    if (!done.ok) tellRefusal(done)
    await reload()
  }
  return (
    <article className="card block submission" aria-label={`${name}, № ${number}`}>
      <div className="row submission-head">
        <h2 className="block-title grow">{name}</h2>
        <StandingPill standing={standing} />
      </div>
      <p className="small quiet">
        {say('approval.numbered', { number, day: dayWords(day, language) })}
        {by && ` · ${by}`} · SHA-256 <code>{hash.slice(0, 12)}…</code>
      </p>
      <ol className="reviewers" aria-label={say('approval.reviewers')}>
        {reviewers.map((one) => (
          <ReviewerLine
            key={one.id}
            submission={submission}
            reviewer={one}
            mayInvite={mayEdit && standing === 'waiting'}
            reload={reload}
          />
        ))}
      </ol>
      {remarks.length > 0 && (
        <>
          <h3 className="block-title">{say('approval.remarks')}</h3>
          <RemarkList
            remarks={remarks}
            linkTo={({ about }) =>
              about && (
                <Go to={routeTo(project, projectId, about[0], about[1])} className="link small">
                  {say('approval.toPlace')}
                </Go>
              )
            }
          />
        </>
      )}
      {(standing === 'approved' || standing === 'waiting' || standing === 'returned') && (
        <Differences submission={submission} />
      )}
      {standing === 'approved' && submission.what === 'sop' && (
        <Acquaintance submission={submission.id} readers={submission.readers} reload={reload} />
      )}
      {standing === 'approved' && (
        <Signatures submission={submission.id} signatures={submission.signatures} reload={reload} />
      )}
      <div className="row submission-deeds">
        {submission.formats
          .filter((format) => format === 'pdf' || standing === 'approved' || standing === 'replaced')
          .map((format) => (
            <Button
              key={format}
              component="a"
              variant="default"
              size="compact-sm"
              href={addressOfPaper(projectId, submission.id, format)}
              download
              aria-label={`${name}, № ${number}: ${format.toUpperCase()}`}
            >
              {format.toUpperCase()}
            </Button>
          ))}
        {submission.readers.some((one) => one.day) && (
          <Button
            component="a"
            variant="default"
            size="compact-sm"
            href={`${addressOfPaper(projectId, submission.id, 'pdf')}?acquainted=true`}
            download
          >
            {say('approval.read.sheet')}
          </Button>
        )}
        {isMine && standing === 'waiting' && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`${say('approval.withdraw')}: ${name}`}
            onClick={() => void withdraw()}
          >
            {say('approval.withdraw')}
          </Button>
        )}
      </div>
    </article>
  )
}
