import { businessId, code, date, line } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { occupation } from '../../codes/occupation.ts'
import { placementEndReason } from '../../codes/placement-end-reason.ts'
import { placementKind } from '../../codes/placement-kind.ts'
import { sector } from '../../codes/sector.ts'
import { subsidyRate } from '../../codes/subsidy-rate.ts'
import { subsidyTargetGroup } from '../../codes/subsidy-target-group.ts'
import { kind } from '../kind.ts'

export const paySubsidisedWork = kind({
  id: 'paySubsidisedWork',
  category: 'services',
  requirement: 'N5.6',
  label: text('Palkkatuettu työ', 'Arbete med lönesubvention', 'Pay-subsidised work'),
  fields: {
    employer: line(150)({ label: text('Työnantaja', 'Arbetsgivare', 'Employer'), required: true }),
    businessId: businessId({ label: text('Y-tunnus', 'FO-nummer', 'Business ID') }),
    sector: code(sector)({ label: text('Työnantajan sektori', 'Arbetsgivarsektor', 'Sector of the employer') }),
    placementKind: code(placementKind)({
      label: text('Työllistämisen laji', 'Typ av sysselsättande', 'Kind of placement'),
      required: true,
    }),
    targetGroup: code(subsidyTargetGroup)({ label: text('Kohderyhmä', 'Målgrupp', 'Target group') }),
    occupation: code(occupation)({ label: text('Ammatti', 'Yrke', 'Occupation') }),
    rate: code(subsidyRate)({ label: text('Tuen osuus', 'Stödets andel', 'Share covered') }),
    from: date({ label: text('Alkaen', 'Från', 'From'), required: true }),
    to: date({ label: text('Asti', 'Till', 'Until') }),
    endReason: code(placementEndReason)({
      label: text('Päättymissyy', 'Orsak till att sysselsättandet upphörde', 'Reason for the end'),
    }),
    project: line(100)({ label: text('ESR- tai EGR-hanke', 'ESF- eller EGF-projekt', 'ESF or EGF project') }),
  },
  occurred: { from: 'from', to: 'to' },
  headline: ['employer', 'placementKind', 'from', 'to'],
  sources: ['office', 'employer'],
  recipients: {
    kela: ['employer', 'rate', 'from', 'to'],
    unemploymentFund: ['employer', 'rate', 'from', 'to'],
    occupationalSafety: ['employer', 'businessId', 'from', 'to'],
    statisticsFinland: ['sector', 'placementKind', 'targetGroup', 'occupation', 'rate', 'from', 'to', 'endReason'],
    ministry: ['employer', 'from', 'to', 'project'],
  },
})
