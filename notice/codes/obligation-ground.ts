import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Why the number of job opportunities to apply for is lowered, or there is none (380/2023 §§45–48). */
export const obligationGround = ownCodeList({
  id: 'obligationGround',
  label: text('Alentamisen peruste', 'Grund för sänkning', 'Ground for lowering'),
  source: '380/2023 45–48 §',
  codes: {
    labourMarket: text('Työmarkkinatilanne', 'Läget på arbetsmarknaden', 'Labour market situation'),
    competence: text('Osaaminen tai työhistoria', 'Kompetens eller arbetshistoria', 'Competence or work history'),
    workAbility: text('Työkyky', 'Arbetsförmåga', 'Work ability'),
    incapacity: text('Työkyvyttömyys', 'Arbetsoförmåga', 'Incapacity for work'),
    laidOff: text('Lomautus, alle kolme kuukautta', 'Permittering, under tre månader', 'Laid off, under three months'),
    partTime: text('Osa-aikatyö', 'Deltidsarbete', 'Part-time work'),
    studies: text('Opinnot', 'Studier', 'Studies'),
    service: text(
      'Työllistymistä edistävä palvelu',
      'Sysselsättningsfrämjande service',
      'Service that promotes employment',
    ),
    multiSectoral: text(
      'Monialaisen tuen tarve',
      'Behov av sektorsövergripande stöd',
      'Need for multi-sectoral support',
    ),
    startingWork: text(
      'Työ tai muu toiminta alkamassa',
      'Arbete eller annan verksamhet inleds',
      'Work or other activity about to start',
    ),
    other: text('Muu painava syy', 'Annat vägande skäl', 'Other weighty reason'),
  },
})
