export const ideas = {
  title: 'Questions by steps',
  open: 'Questions by steps',
  noSteps: 'The current map has no steps yet: the questions are about them.',
  step: 'Step {{number}} of {{all}}, the longest first',
  before: 'Previous',
  after: 'Next',
  costs: '{{time}} of the process',
  problems: 'problems {{numbers}}',
  placeholder: 'An idea and Enter',
  already: 'Ideas for this step',
  prompts: {
    eliminate: { name: 'Eliminate', question: 'What if it is not done? Who needs its result?' },
    combine: { name: 'Combine', question: 'With which step can one person do it in one go?' },
    rearrange: { name: 'Rearrange', question: 'Can it be done earlier, later, or along with another?' },
    simplify: { name: 'Simplify', question: 'What can be shorter: the form, the check, the signature, the transfer?' },
  },
}
