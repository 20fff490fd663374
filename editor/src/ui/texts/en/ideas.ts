export const ideas = {
  title: 'Questions by steps',
  open: 'Questions by steps',
  noSteps: 'The current map has no steps yet: the questions are about them.',
  step: 'Step {{number}} of {{all}}, the longest first',
  before: 'Previous',
  after: 'Next',
  costs: '{{time}} of the process',
  problems: 'problems {{numbers}}',
  already: 'Ideas for this step',
}
