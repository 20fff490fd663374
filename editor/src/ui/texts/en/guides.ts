import type { Twin } from '../read.ts'
import type { guides as ru } from '../ru/guides.ts'

/** The wording of the regulation is translated; the Russian one is binding. */
export const guides: Twin<typeof ru> = {
  stages: {
    firstAnalysis: {
      clause: 'clause 5.5.4',
      wording:
        'first analysis of the situation “as is” (project card, time study, gemba, system map, touchpoints, hypothesis)',
    },
    gathering: {
      clause: 'clause 5.5.4',
      wording: 'gathering of information (in-depth interviews, own experience, observation, desk research, insight)',
    },
    currentSituation: {
      clause: 'clause 5.5.4',
      wording:
        'description of the current situation (segmentation of clients, map of the current state or description of the business process “as is”, client’s journey map)',
    },
    solving: {
      clause: 'clause 5.5.4',
      wording:
        'analysis of problems and choice of solutions (tools for ranking problems, tools for finding root causes of problems, tools for generating and prioritising ideas, prototyping)',
    },
    target: {
      clause: 'clause 5.5.4',
      wording:
        'description of the target state (map of the target state or description of the business process “to be”, plan of managing the project, or “roadmap”)',
    },
    carryingOut: {
      clause: 'clause 5.5.4',
      wording: 'carrying out of the measures of the plan of managing the project (“roadmap”)',
    },
    standard: {
      clause: 'clause 5.5.4',
      wording:
        'standardisation of the optimised process by working out, approving and/or updating a standard operating procedure',
    },
    across: {
      clause: 'clause 5.5.2',
      wording:
        'the set of methods and tools to be introduced includes a visualisation board, organisation of the workplace (5S), task board (daily 15-minute meetings), info-centre, process register, mapping, description of the business process, standardisation, collection of feedback',
    },
  },
  tools: {
    card: {
      purpose: 'To agree in writing what is improved and why: boundaries, team, indicators, dates.',
      example:
        '“Cut the permit from 50 working days to 9”: from application to the handing over of the decision; owner: head of the department.',
      clause: 'section 2',
      wording:
        'Project card: a formal document that describes the process to be optimised as a whole, with the analytical reasons for optimising it, the boundaries of the process under study, the list of the project group, target indicators of efficiency, and the calendar plan of the stages in which project decisions are worked out and introduced.',
    },
    timeStudy: {
      purpose: 'To learn how long the work takes in fact, not from memory.',
      example:
        'Five timings of the registration: 12, 15, 14, 13, 18 min. The map shows 12 – 18 min, marked as measured.',
      clause: 'section 2',
      wording:
        'Time study: a method of measuring the time spent on single operations or stages of a work process, used to analyse and then improve work procedures objectively by finding inefficient actions, redistributing resources and optimising the labour of staff.',
    },
    gemba: {
      purpose: 'To walk the process and write down what is seen where the work is done.',
      example: 'A queue of 14 at window 3, because one person makes all copies. The note is tied to the step “Intake”.',
      clause: 'section 2',
      wording:
        'Gemba: the real physical space or workplace where processes run, value for the client is created and decisions are taken.',
    },
    systemMap: {
      purpose: 'To see everybody the process depends on and what goes between them.',
      example:
        'Applicant, department, cadastral chamber; the application waits 30 days for the chamber: the heaviest link.',
      clause: 'section 2',
      wording:
        'System map: a tool for showing and analysing how the elements of a life situation or process are linked, including clients, participants and stakeholders, with a description of tasks, resources used and factors of influence.',
    },
    touchpoints: {
      purpose: 'To gather every place where the client meets us, and what is asked there.',
      example: 'Portal, reception, phone call: the passport is asked for three times.',
      clause: 'section 2',
      wording:
        'Touchpoint: a channel of communication through which a client makes contact with authorities or organisations within a certain process or a particular life situation.',
    },
    hypotheses: {
      purpose: 'To put a guess so that it can be checked.',
      example:
        'We believe that returns come from the form, because 7 of 10 use an old one. We will know by the share of returns in May.',
      clause: 'section 2',
      wording:
        'Hypothesis: a supposition made on the basis of preliminary observations and available information, which needs further study and checking.',
    },
    interviews: {
      purpose: 'To hear from clients and staff what is in their way, in their own words.',
      example: '“I took time off work three times”: a parent, segment “working parents”.',
      clause: 'section 2',
      wording:
        'In-depth interview: a qualitative research method of individual talks with respondents, which reveal subjective feelings, motives of behaviour and hidden reasons for choosing certain actions when dealing with authorities or organisations.',
    },
    ownExperience: {
      purpose: 'To go the client’s way oneself and write down what was hard.',
      example: 'Applied herself: searched 40 minutes for a sample that the portal does not have.',
      clause: 'section 2',
      wording:
        'Method of living through one’s own experience: a research practice in which the researcher takes part directly in the role of a client or user of services or functions of an authority or organisation, so as to understand deeply and assess the real client’s way in a certain life situation.',
    },
    observation: {
      purpose: 'To see how people act, without interfering.',
      example: 'In one hour 9 of 22 people came back to the desk with their ticket.',
      clause: 'section 2',
      wording:
        'Method of observation: a qualitative research tool for collecting objective data on behaviour, emotions, difficulties and the particulars of how clients deal with authorities and organisations directly in the real conditions of a certain life situation.',
    },
    deskResearch: {
      purpose: 'To read what is known already: laws, reports, complaints.',
      example: 'Of the year’s appeals 38 % are about time; the statutory term is 20 working days.',
      clause: 'section 2',
      wording:
        'Desk research: analytical work on secondary sources of information (documents, reports, publications, databases, official statistics, scholarly works, reviews of the field and so on).',
    },
    insights: {
      purpose: 'To name the unexpected that follows from several pieces of evidence.',
      example: 'People come in person not for lack of skill with the portal but because they want to hear “accepted”.',
      clause: 'section 2',
      wording:
        'Insight: the awareness that one’s own idea of something does not match the real situation, or a new view of the situation, which comes to a researcher after going deep into the subject, analysing the collected data with care and interpreting the practical experience gained in the research.',
    },
    segments: {
      purpose: 'To divide clients into groups with different needs.',
      example: 'Parents of large families: 12 % of applications, more often in person; the others apply on the portal.',
      clause: 'section 2',
      wording:
        'Segmentation: the division of the target audience into segments (groups) by likeness in one or several features.',
    },
    currentMap: {
      purpose: 'To draw how the process runs today, with times and losses.',
      example: '20 steps, lead time 5.7 – 50.4 wd, of it 77 % waiting.',
      clause: 'section 2',
      wording:
        'Map of the current state of a process: a graphic presentation of the sequence of operations which lets one see the problems of the process and their root causes and work out proposals for improving it.',
    },
    journey: {
      purpose: 'To see the process with the client’s eyes: what they do, think and feel.',
      example: 'At the stage “Waiting for an answer”: 30 days of silence, mood −2.',
      clause: 'section 2',
      wording:
        'Client’s journey map: a logically structured description of the steps that a client takes when dealing with the state to receive services or in the exercise of functions, and of aspects of the client’s behaviour, feelings and notions, as a table, a picture or both.',
    },
    problems: {
      purpose: 'To decide together which problems matter most, and to begin with them.',
      example: 'Of seven problems the first is the 30-day answer of the chamber: up to 14,400 min of lead time.',
      clause: 'section 2',
      wording:
        'Tools for ranking problems: methods and techniques of analysing and assessing the priority of various difficulties (shortcomings, discrepancies) in the work of an authority or organisation, which let one assess in a structured way how important each problem is by its influence on goals, the scale of its consequences, the difficulty of removing it and the cost of resources.',
    },
    rootCauses: {
      purpose: 'To get by “Why?” to what can be changed.',
      example: 'A return – a wrong form – an old sample on the portal – nobody answers for samples.',
      clause: 'section 2',
      wording:
        'Tools for finding root causes of problems: special methods and approaches for revealing the deep factors behind difficulties (shortcomings, discrepancies) or unwanted situations in processes or systems of authorities and organisations, which help to find the root causes of problems, so that sources of trouble are removed effectively and similar situations do not come back.',
    },
    ideas: {
      purpose: 'To think of many ways and to choose those that give more for less effort.',
      example: 'Electronic request to the chamber: impact 9, effort 4. A leaflet for applicants: impact 6, effort 1.',
      clause: 'section 2',
      wording:
        'Tools for generating and prioritising ideas and project decisions: methods and approaches that stimulate creative thinking and select promising proposals for improving processes.',
    },
    prototypes: {
      purpose: 'To try a solution cheaply before introducing it.',
      example: 'The new form on paper: ten applicants filled it in without mistakes in 6 minutes.',
      clause: 'section 2',
      wording:
        'Prototyping: the making of simplified models of a product, service or technology so as to test a concept, check that the idea works and get feedback from users before the final version is carried out.',
    },
    targetMap: {
      purpose: 'To draw what the process will be within the project’s term, and to count the gain.',
      example: '14 steps instead of 20, lead time 1.0 – 8.3 wd; a solution stands behind every change.',
      clause: 'section 2',
      wording:
        'Map of the target state of a process: a graphic presentation of the sequence of operations which lets one see what the process will be after the improvements that can be applied within the term of the measures, given the necessary resources.',
    },
    roadmap: {
      purpose: 'To settle who does what and by when.',
      example: 'Connect the electronic request: T. Akhmetov, 1 – 30 June; result: an order and a working exchange.',
      clause: '',
      wording: '',
    },
    actions: {
      purpose: 'To bring the actions to a result and see what lags behind.',
      example: '3 of 6 done, two running, one waits for access.',
      clause: '',
      wording: '',
    },
    measuredAfter: {
      purpose: 'To check by timing that it has become faster.',
      example: 'Registration: 14 min before, 6 now; five timings.',
      clause: 'section 2',
      wording:
        'Time study: a method of measuring the time spent on single operations or stages of a work process, used to analyse and then improve work procedures objectively by finding inefficient actions, redistributing resources and optimising the labour of staff.',
    },
    procedure: {
      purpose: 'To fix the new order so that it does not depend on persons.',
      example: 'SOP “Issue of the permit”: 14 steps, who, what, in how many minutes, which document.',
      clause: 'section 2',
      wording:
        'Standard (standard operating procedure, SOP): a detailed instruction that sets the sequence of steps and the rules for carrying out a particular operation or process, so as to reach a stable and good result.',
    },
    readers: {
      purpose: 'To make sure that everybody who carries it out has read the SOP.',
      example: 'Seven names, each with a date and a signature.',
      clause: '',
      wording: '',
    },
    register: {
      purpose: 'To know all processes of the organisation and to choose which to improve.',
      example: '124 processes, 9 of them in projects.',
      clause: 'section 2',
      wording:
        'Process register: an ordered list of all processes of an authority or organisation with their classification, main characteristics, links and requirements for managing them, used to analyse, control and improve operations.',
    },
    portfolio: {
      purpose: 'To see the projects of an organisation together and to add up their effect.',
      example: 'Five projects, 12,300 person-hours a year.',
      clause: 'clause 5.5.5',
      wording:
        'Lean and client-centric projects may be joined into portfolios of projects of the executive bodies of Novooskolsky municipal district of Belgorod Region or of an organisation.',
    },
    monitoring: {
      purpose: 'To watch that what was improved does not slip back.',
      example: 'Lead time in May 7.9 wd against a target of 8.3.',
      clause: 'clause 6.3',
      wording:
        'Monitoring of the introduction of the tools of lean management and of the client-centric approach in the executive bodies of Novooskolsky municipal district of Belgorod Region and in institutions and organisations under them is a specially organised systematic observation of how the tools are applied, and a recording of data, carried out by the authorised body and the curators.',
    },
    feedback: {
      purpose: 'To ask those who went through the process, and to answer by deeds.',
      example: '46 answers in a week, 61 % are satisfied.',
      clause: 'section 2',
      wording:
        'Collecting feedback: a process of systematically receiving opinions, proposals and remarks of users or clients on the functions and services of an authority or organisation, so as to improve the quality of goods and services provided, to raise the satisfaction of consumers and to optimise processes.',
    },
  },
}
